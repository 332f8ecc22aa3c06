package io.kaituo.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Verifying a token costs more than reading a lead, so one that was good is trusted for a moment, never past its expiry. */
@Alternative
@Priority(1)
@ApplicationScoped
class KnownTokens implements HttpAuthenticationMechanism {

    private static final Duration TRUSTED = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final OidcAuthenticationMechanism oidc;
    private final Clock clock;
    private final Cache<String, SecurityIdentity> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TRUSTED).build();

    KnownTokens(OidcAuthenticationMechanism oidc, Clock clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String bearer = request.request().getHeader("Authorization");
        SecurityIdentity identity = bearer == null ? null : known.getIfPresent(bearer);
        if (identity != null && isFresh(identity)) {
            return Uni.createFrom().item(identity);
        }
        return oidc.authenticate(request, providers).invoke(verified -> remember(bearer, verified));
    }

    private void remember(String bearer, SecurityIdentity verified) {
        if (bearer != null && verified != null && verified.getPrincipal() instanceof JsonWebToken) {
            known.put(bearer, verified);
        }
    }

    private boolean isFresh(SecurityIdentity identity) {
        return ((JsonWebToken) identity.getPrincipal()).getExpirationTime()
                > clock.instant().getEpochSecond();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }
}
