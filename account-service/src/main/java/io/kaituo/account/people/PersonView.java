package io.kaituo.account.people;

import io.kaituo.platform.directory.Person;
import java.util.List;

/** A colleague as everybody may see them: no addresses. */
record PersonView(String id, String username, String name, List<String> regions, String team, List<String> roles) {

    static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.username(),
                person.name(),
                person.regions().stream().sorted().toList(),
                person.team(),
                person.roles().stream().sorted().toList());
    }
}
