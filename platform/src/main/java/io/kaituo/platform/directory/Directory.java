package io.kaituo.platform.directory;

import io.kaituo.platform.web.Refused;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Who works here: people, teams, managers and capacity. Read from the identity provider now and then, kept in memory,
 * and stored, so that it still answers when the identity provider is away, even after a restart. Until it has read anybody
 * its questions are answered by {@link Refused} 409 with {@code Retry-After}; names are then ids.
 */
@Startup
@ApplicationScoped
public class Directory {

    private static final Logger LOG = Logger.getLogger(Directory.class);

    private final KeycloakPeople keycloak;
    private final DirectorySnapshot snapshot;
    private final StandIns standIns;
    private volatile Map<String, Person> people = Map.of();
    private volatile Map<String, Person> stored = Map.of();
    private volatile boolean away;

    Directory(KeycloakPeople keycloak, DirectorySnapshot snapshot, StandIns standIns) {
        this.keycloak = keycloak;
        this.snapshot = snapshot;
        this.standIns = standIns;
    }

    /** @param id a person's id; may be null or unknown */
    public Optional<Person> person(String id) {
        return Optional.ofNullable(id).map(known()::get);
    }

    /** The name to show for an id; the id itself for somebody unknown, null for nobody. */
    public String name(String id) {
        return Optional.ofNullable(id).map(people::get).map(Person::name).orElse(id);
    }

    /** The people whom this manager leads, today also in somebody else's place, those who left included. */
    public List<Person> teamOf(String managerId) {
        return Stream.concat(person(managerId).stream(), principalsOf(managerId).stream())
                .flatMap(manager -> known().values().stream().filter(manager::leads))
                .distinct()
                .toList();
    }

    /** Those who lead this person, themselves or today in somebody's place, and still work here. */
    public List<Person> managersOf(String personId) {
        return person(personId).stream()
                .flatMap(led -> known().values().stream().filter(manager -> manager.active() && manager.leads(led)))
                .flatMap(manager -> Stream.concat(
                        Stream.of(manager), delegatesOf(manager.id()).filter(delegate -> !delegate.id()
                                .equals(personId))))
                .distinct()
                .toList();
    }

    /** In whose place this person decides today. */
    public List<Person> principalsOf(String personId) {
        var principals = standIns.principalsOf(personId);
        return principals.isEmpty()
                ? List.of()
                : principals.stream()
                        .flatMap(id -> Optional.ofNullable(people.get(id)).stream())
                        .toList();
    }

    private Stream<Person> delegatesOf(String personId) {
        return standIns.delegatesOf(personId).stream()
                .flatMap(id -> Optional.ofNullable(people.get(id)).stream())
                .filter(Person::active);
    }

    /** People of the same team in the same region who still work here, this person included. */
    public List<Person> colleaguesOf(String personId) {
        return person(personId).stream()
                .flatMap(one -> known().values().stream()
                        .filter(other -> other.active()
                                && one.team() != null
                                && one.team().equals(other.team())
                                && one.regions().stream().anyMatch(other::worksIn)))
                .toList();
    }

    /** Whether anybody of a region is, or was, in this team. */
    public boolean hasTeam(String team, String region) {
        return known().values().stream().anyMatch(person -> team.equals(person.team()) && person.worksIn(region));
    }

    /** Active people of a region in a role. */
    public List<Person> inRole(String role, String region) {
        return known().values().stream()
                .filter(person -> person.active() && person.is(role) && person.worksIn(region))
                .toList();
    }

    /** All that were ever read, those who left included; empty until the directory was read. */
    public Collection<Person> everybody() {
        return people.values();
    }

    /** For the first moments of a process, before it has read anybody: who decides then, decides wrongly. */
    private Map<String, Person> known() {
        if (people.isEmpty()) {
            throw Refused.notYet("directory.not-yet-known");
        }
        return people;
    }

    @Scheduled(every = "{kaituo.directory.refresh}", delayed = "0s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        recall();
        try {
            remember(keycloak.read());
            away = false;
        } catch (RuntimeException unreachable) {
            if (!away) {
                LOG.warnf("The directory works on from its last snapshot: %s", unreachable);
            }
            away = true;
        }
    }

    private void remember(List<Person> found) {
        var now = byId(found);
        people.values().stream()
                .filter(known -> !now.containsKey(known.id()))
                .forEach(left -> now.put(left.id(), left.gone()));
        people = Map.copyOf(now);
        if (!people.equals(stored)) {
            snapshot.store(people.values());
            stored = people;
        }
    }

    /** After a restart; also so that those who left keep their names. */
    private void recall() {
        if (people.isEmpty()) {
            stored = Map.copyOf(byId(snapshot.load()));
            people = stored;
        }
    }

    private static Map<String, Person> byId(Collection<Person> people) {
        return people.stream()
                .collect(Collectors.toMap(Person::id, Function.identity(), (one, same) -> one, HashMap::new));
    }
}
