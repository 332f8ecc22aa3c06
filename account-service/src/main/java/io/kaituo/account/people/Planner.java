package io.kaituo.account.people;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Whose days the caller may plan: their own, their team's, and for directors and administrators everybody's. */
@ApplicationScoped
class Planner {

    /** One more of these days is refused; what was cancelled does not count. */
    static final String OVERLAP =
            "region = ?1 and personId = ?2 and status = RECORDED and days.firstDay <= ?3 and days.lastDay >= ?4";

    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended($1, 4000))";

    private final Caller caller;
    private final Directory directory;
    private final Calendars calendars;
    private final Clock clock;

    Planner(Caller caller, Directory directory, Calendars calendars, Clock clock) {
        this.caller = caller;
        this.directory = directory;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @throws Refused 404 for somebody unknown or none of the caller's business */
    Person person(String id) {
        return directory
                .person(id)
                .filter(person -> mayPlanFor(person) && !regions(person).isEmpty())
                .orElseThrow(Refused::notFound);
    }

    /**
     * Who stands in may do everywhere they work what the person may: it must not reach further than the person does.
     *
     * @throws Refused 422 for somebody who does not work where the person does, or who works elsewhere as well
     */
    Person delegate(String id, Person person) {
        var delegate = directory
                .person(id)
                .filter(found -> found.active() && regions(person).stream().anyMatch(found::worksIn))
                .orElseThrow(() -> Refused.unprocessable("people.delegate-unknown", id));
        if (!person.regions().containsAll(delegate.regions())) {
            throw Refused.unprocessable("people.delegate-elsewhere", delegate.name(), person.name());
        }
        return delegate;
    }

    /** The regions that caller and person share, the person's home first: where a fact is kept, and where it is told. */
    List<String> regions(Person person) {
        return caller.regions().names().stream().filter(person::worksIn).toList();
    }

    Days days(LocalDate from, LocalDate to, String region) {
        var today = LocalDate.ofInstant(clock.instant(), calendars.of(region).zone());
        return Days.planned(from, to, today);
    }

    /** Two plans for one person queue, so that neither overlooks the other. */
    Uni<Void> unlessOverlapping(Person person, String code, Supplier<Uni<Boolean>> overlap) {
        return Transaction.current()
                .select(ALONE, code + person.id())
                .chain(alone -> overlap.get())
                .invoke(overlaps -> {
                    if (overlaps) {
                        throw new RuleViolation(code, person.name());
                    }
                })
                .replaceWithVoid();
    }

    private boolean mayPlanFor(Person person) {
        return person.id().equals(caller.id())
                || List.of("manager", "director", "admin").stream().anyMatch(caller::is)
                        && caller.sight().covers(person.id());
    }
}
