package io.kaituo.platform.identity;

import io.kaituo.platform.directory.Directory;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who decides in a manager's place today may do what a manager may (decision 23); their sight follows by {@link Caller}. */
@ApplicationScoped
class RolesOfStandIns implements SecurityIdentityAugmentor {

    private static final Set<String> DELEGATED = Set.of("manager", "director");

    private final Directory directory;

    RolesOfStandIns(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var roles = directory.principalsOf(token.getSubject()).stream()
                .flatMap(principal -> principal.roles().stream())
                .filter(DELEGATED::contains)
                .filter(role -> !identity.hasRole(role))
                .collect(Collectors.toSet());
        return Uni.createFrom()
                .item(
                        roles.isEmpty()
                                ? identity
                                : QuarkusSecurityIdentity.builder(identity)
                                        .addRoles(roles)
                                        .build());
    }
}
