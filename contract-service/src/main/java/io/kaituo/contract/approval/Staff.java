package io.kaituo.contract.approval;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.web.Refused;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who works in one region, as the directory shows it at one moment; always in the same order, so that plans are too. */
record Staff(String region, Map<String, Person> people) {

    /** @throws Refused 409 with {@code Retry-After} before the directory has read anybody */
    static Staff of(String region, Directory directory) {
        if (directory.everybody().isEmpty()) {
            throw Refused.notYet("directory.not-yet-known");
        }
        return of(region, directory.everybody());
    }

    static Staff of(String region, Collection<Person> everybody) {
        return new Staff(
                region,
                everybody.stream()
                        .filter(person -> person.worksIn(region))
                        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity(), (one, same) -> one)));
    }

    List<String> inRole(String role) {
        return ids(person -> person.is(role));
    }

    /** Those who lead this person; every manager where it is nobody's in particular. */
    List<String> managersOf(String id) {
        if (id == null) {
            return inRole("manager");
        }
        var led = people.get(id);
        return led == null || led.team() == null
                ? List.of()
                : ids(person -> person.managerOf().contains(led.team()));
    }

    boolean works(String id) {
        return people.containsKey(id) && people.get(id).active();
    }

    /** Works here in a role that may open approvals: a seat is for nobody who would be turned away. */
    boolean decides(String id) {
        return works(id) && ApprovalResource.DECIDERS.stream().anyMatch(people.get(id)::is);
    }

    /** Nothing for nobody in particular. */
    String name(String id) {
        if (id == null) {
            return "";
        }
        return people.containsKey(id) ? people.get(id).name() : id;
    }

    /** The id behind a user name; what is no user name stays as it is. */
    String id(String username) {
        return people.values().stream()
                .filter(person -> username.equals(person.username()))
                .map(Person::id)
                .findFirst()
                .orElse(username);
    }

    private List<String> ids(Predicate<Person> which) {
        return people.values().stream()
                .filter(which)
                .filter(Person::active)
                .sorted(Comparator.comparing(Person::name, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Person::id))
                .map(Person::id)
                .toList();
    }
}
