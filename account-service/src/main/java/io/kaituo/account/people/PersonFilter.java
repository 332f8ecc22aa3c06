package io.kaituo.account.people;

import io.kaituo.platform.directory.Person;
import io.kaituo.platform.search.SearchWords;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which colleagues are asked for. */
class PersonFilter {

    @QueryParam("region")
    @Parameter(description = "One of the caller's regions; all of them when it is missing")
    String region;

    @QueryParam("team")
    String team;

    @QueryParam("role")
    @Parameter(description = "Whoever has this role: sales, manager, director, legal, company, service, admin")
    String role;

    @QueryParam("q")
    @Size(max = 80)
    @Parameter(description = "A part of the name or the username, pinyin or its initials")
    String q;

    boolean admits(Person person) {
        return (team == null || team.equals(person.team())) && (role == null || person.is(role)) && isNamed(person);
    }

    private boolean isNamed(Person person) {
        return q == null
                || holds(person.name())
                || holds(person.username())
                || person.name() != null && SearchWords.found(q, person.name());
    }

    private boolean holds(String name) {
        return name != null && name.toLowerCase(Locale.ROOT).contains(q.strip().toLowerCase(Locale.ROOT));
    }
}
