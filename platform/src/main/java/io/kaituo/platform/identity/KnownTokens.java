package io.kaituo.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifying a token costs more than reading a lead, so one that was good is trusted for a moment: never past its expiry, and
 * only while its bearer stands in for the same people, whose roles it carries.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class KnownTokens implements HttpAuthenticationMechanism {

    private static final Duration TRUSTED = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final OidcAuthenticationMechanism oidc;
    private final Directory directory;
    private final Clock clock;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TRUSTED).build();

    KnownTokens(OidcAuthenticationMechanism oidc, Directory directory, Clock clock) {
        this.oidc = oidc;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String bearer = request.request().getHeader("Authorization");
        var trusted = bearer == null ? null : known.getIfPresent(bearer);
        if (trusted != null && isFresh(trusted)) {
            return Uni.createFrom().item(trusted.identity());
        }
        return oidc.authenticate(request, providers).invoke(verified -> remember(bearer, verified));
    }

    private void remember(String bearer, SecurityIdentity verified) {
        if (bearer != null && verified != null && verified.getPrincipal() instanceof JsonWebToken token) {
            String subject = token.getSubject();
            known.put(bearer, new Known(verified, subject, token.getExpirationTime(), directory.principalsOf(subject)));
        }
    }

    private boolean isFresh(Known trusted) {
        return trusted.expiresAt() > clock.instant().getEpochSecond()
                && directory.principalsOf(trusted.subject()).equals(trusted.principals());
    }

    /**
     * @param expiresAt  seconds since 1970
     * @param principals in whose place the bearer decided when the token was verified
     */
    private record Known(SecurityIdentity identity, String subject, long expiresAt, List<Person> principals) {}

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }
}
