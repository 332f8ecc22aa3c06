package io.kaituo.platform.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Reads people from Keycloak through its admin client: groups {@code /regions/<region>/<team>} say where somebody works,
 * realm roles what they may do, attributes {@code capacity}, {@code managerOf} and {@code locale} the rest.
 */
@ApplicationScoped
class KeycloakPeople {

    private static final int PAGE = 500;
    private static final int ORDINARY_CAPACITY = 200;
    private static final List<String> ROLES =
            List.of("sales", "manager", "director", "company", "legal", "service", "admin", "integrator", "signatory");

    private final Keycloak keycloak;
    private final String realm;

    KeycloakPeople(Keycloak keycloak, @ConfigProperty(name = "kaituo.keycloak.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /** Everybody, those whose account is disabled included. */
    List<Person> read() {
        var kaituo = keycloak.realm(realm);
        var places = places(kaituo);
        var roles = roles(kaituo);
        return users(kaituo).stream()
                .map(user -> person(
                        user,
                        places.getOrDefault(user.getId(), Place.NOWHERE),
                        roles.getOrDefault(user.getId(), Set.of())))
                .toList();
    }

    private static List<UserRepresentation> users(RealmResource kaituo) {
        return all(first -> kaituo.users().list(first, PAGE));
    }

    private static Map<String, Place> places(RealmResource kaituo) {
        var places = new HashMap<String, Place>();
        var root = kaituo.getGroupByPath("/regions");
        for (var region : subGroups(kaituo, root)) {
            members(kaituo, region).forEach(id -> places.merge(id, Place.in(region.getName(), null), Place::and));
            for (var team : subGroups(kaituo, region)) {
                members(kaituo, team)
                        .forEach(id -> places.merge(id, Place.in(region.getName(), team.getName()), Place::and));
            }
        }
        return places;
    }

    private static Collection<GroupRepresentation> subGroups(RealmResource kaituo, GroupRepresentation group) {
        return all(first -> kaituo.groups().group(group.getId()).getSubGroups(first, PAGE, true));
    }

    private static List<String> members(RealmResource kaituo, GroupRepresentation group) {
        return all(first -> kaituo.groups().group(group.getId()).members(first, PAGE, true)).stream()
                .map(UserRepresentation::getId)
                .toList();
    }

    private static Map<String, Set<String>> roles(RealmResource kaituo) {
        var roles = new HashMap<String, Set<String>>();
        ROLES.forEach(role -> all(first -> kaituo.roles().get(role).getUserMembers(first, PAGE))
                .forEach(user -> roles.computeIfAbsent(user.getId(), id -> new HashSet<>())
                        .add(role)));
        return roles;
    }

    /** Page by page, as Keycloak gives long lists. */
    private static <T> List<T> all(IntFunction<Collection<T>> pageFrom) {
        var all = new ArrayList<T>();
        Collection<T> page;
        do {
            page = pageFrom.apply(all.size());
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    private static Person person(UserRepresentation user, Place place, Set<String> roles) {
        return new Person(
                user.getId(),
                user.getUsername(),
                (user.getFirstName() + " " + user.getLastName()).strip(),
                user.getEmail(),
                attribute(user, "locale").stream().findFirst().orElse("en"),
                place.regions(),
                place.team(),
                Set.copyOf(roles),
                Set.copyOf(attribute(user, "managerOf")),
                attribute(user, "capacity").stream()
                        .findFirst()
                        .map(Integer::valueOf)
                        .orElse(ORDINARY_CAPACITY),
                Boolean.TRUE.equals(user.isEnabled()));
    }

    private static List<String> attribute(UserRepresentation user, String name) {
        return user.getAttributes() == null ? List.of() : user.getAttributes().getOrDefault(name, List.of());
    }

    /** Where somebody works. */
    private record Place(Set<String> regions, String team) {

        static final Place NOWHERE = new Place(Set.of(), null);

        static Place in(String region, String team) {
            return new Place(Set.of(region), team);
        }

        Place and(Place other) {
            var both = Stream.concat(regions.stream(), other.regions.stream()).collect(Collectors.toUnmodifiableSet());
            return new Place(both, team == null ? other.team : team);
        }
    }
}
