package io.kaituo.platform.identity;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.web.Refused;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks, as the access token says. */
@ApplicationScoped
public class Caller {

    private static final Set<String> SEE_WHOLE_REGIONS =
            Set.of("director", "legal", "company", "admin", "service", "integrator");

    private final SecurityIdentity identity;
    private final Directory directory;

    Caller(SecurityIdentity identity, Directory directory) {
        this.identity = identity;
        this.directory = directory;
    }

    /** Subject of the token: the person's or client's id in the directory. */
    public String id() {
        return token().getSubject();
    }

    /** The caller as the audit trail names them; without a name before the directory was read. */
    public Actor actor() {
        String name = directory.name(id());
        return Actor.person(id(), name.equals(id()) ? null : name);
    }

    /** Whether the token has the role, or the caller has it today in somebody's place. */
    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** Claim {@code regions}; a token without it sees nothing. */
    public Regions regions() {
        JsonArray claim = token().getClaim("regions");
        return Regions.of(claim == null ? List.of() : claim.getValuesAs(JsonString::getString));
    }

    /**
     * Where a new record belongs.
     *
     * @param asked the region the caller named, or null
     * @throws Refused 403 for a foreign region, 422 when the caller has several and named none
     */
    public String region(String asked) {
        var own = regions();
        if (asked != null && !asked.isBlank()) {
            if (!own.contain(asked)) {
                throw Refused.forbidden("region.foreign", asked);
            }
            return asked;
        }
        if (own.names().size() != 1) {
            throw own.names().isEmpty()
                    ? Refused.forbidden("region.none")
                    : Refused.unprocessable("region.required", String.join(", ", own.names()));
        }
        return own.names().get(0);
    }

    /**
     * Which regions a list shows.
     *
     * @param asked the one region the caller named, or null for all of the caller's
     * @throws Refused 403 for a foreign region
     */
    public List<String> regions(String asked) {
        return asked == null || asked.isBlank() ? regions().names() : List.of(region(asked));
    }

    /** Whose records the caller sees within the regions: own ones, the team's, or all. */
    public Sight sight() {
        if (SEE_WHOLE_REGIONS.stream().anyMatch(this::is)) {
            return Sight.EVERYBODY;
        }
        var owners = new HashSet<String>();
        owners.add(id());
        if (is("manager")) {
            directory.teamOf(id()).forEach(member -> owners.add(member.id()));
        }
        return new Sight(Set.copyOf(owners), is("manager"));
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }
}
