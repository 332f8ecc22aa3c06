package io.kaituo.lead.distribution;

import io.kaituo.lead.ownership.Assignment;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.people.Absences;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Who can be given leads, with what each carries already. */
@ApplicationScoped
class Candidates {

    private final Leads leads;
    private final Assignment assignment;
    private final Directory directory;
    private final Caller caller;

    private final Absences absences;
    private final Calendars calendars;
    private final Clock clock;

    Candidates(
            Leads leads,
            Assignment assignment,
            Directory directory,
            Caller caller,
            Absences absences,
            Calendars calendars,
            Clock clock) {
        this.leads = leads;
        this.assignment = assignment;
        this.directory = directory;
        this.caller = caller;
        this.absences = absences;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Everybody who sells in the region and whom the caller leads: a manager's team, a director's region. */
    List<Person> sellers(String region) {
        var sight = caller.sight();
        return directory.inRole("sales", region).stream()
                .filter(person -> sight.covers(person.id()))
                .toList();
    }

    /**
     * Those the caller named, or all who are here today.
     *
     * @throws Refused 422 or 403 for somebody who may not own leads here, 422 when there is nobody
     */
    Uni<Team> of(String region, Collection<String> named) {
        var team = named == null || named.isEmpty()
                ? present(region, sellers(region))
                : Uni.createFrom().item(new Present(named(region, named), List.of()));
        return team.chain(found -> {
            if (found.here().isEmpty()) {
                throw Refused.unprocessable("distribution.nobody");
            }
            return bearing(region, found.here()).map(bearers -> new Team(bearers, found.away()));
        });
    }

    /**
     * Who leads can be given to today.
     *
     * @param away who is of the team and not here
     */
    record Team(List<Bearer> bearers, List<String> away) {}

    private record Present(List<Person> here, List<String> away) {}

    private Uni<Present> present(String region, List<Person> people) {
        var today = LocalDate.ofInstant(clock.instant(), calendars.of(region).zone());
        return absences.on(today, region, people.stream().map(Person::id).toList())
                .map(away -> new Present(
                        people.stream()
                                .filter(person -> !away.contains(person.id()))
                                .toList(),
                        people.stream().map(Person::id).filter(away::contains).toList()));
    }

    /** Checks that the caller may give leads to these people. */
    List<Person> named(String region, Collection<String> ids) {
        return ids.stream()
                .distinct()
                .map(id -> assignment.candidate(id, region))
                .toList();
    }

    Uni<List<Bearer>> bearing(String region, List<Person> people) {
        var ids = people.stream().map(Person::id).collect(Collectors.toSet());
        return leads.loads(region, ids).map(loads -> people.stream()
                .map(person -> new Bearer(person.id(), loads.get(person.id()), person.capacity()))
                .toList());
    }
}
