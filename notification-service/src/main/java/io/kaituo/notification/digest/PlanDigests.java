package io.kaituo.notification.digest;

import io.kaituo.notification.routing.Routing;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Sees to it that everybody has a plan for their next digest, at the time they chose: new people, and those who chose anew. */
@ApplicationScoped
class PlanDigests {

    private static final Logger LOG = Logger.getLogger(PlanDigests.class);
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(4714, hashtext($1))";

    private final DigestPlans plans;
    private final Routing routing;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Calendars calendars;
    private final Transactions transactions;
    private final Clock clock;

    PlanDigests(
            DigestPlans plans,
            Routing routing,
            Deadlines deadlines,
            Directory directory,
            Calendars calendars,
            Transactions transactions,
            Clock clock) {
        this.plans = plans;
        this.routing = routing;
        this.deadlines = deadlines;
        this.directory = directory;
        this.calendars = calendars;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** When somebody's digest comes. */
    record Turn(LocalDate day, Instant at) {}

    @Scheduled(every = "{kaituo.digest.plan}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> plan() {
        return Multi.createFrom()
                .iterable(atHome().entrySet())
                .onItem()
                .transformToUniAndConcatenate(home ->
                        transactions.in(Regions.only(home.getKey()), () -> plan(home.getKey(), home.getValue())))
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(failure -> LOG.warnf("Digests are planned later: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** Who works in several regions has one digest of all, planned in the first. */
    private Map<String, List<String>> atHome() {
        return directory.everybody().stream()
                .filter(person -> person.active() && !person.regions().isEmpty())
                .collect(Collectors.groupingBy(
                        PlanDigests::home, TreeMap::new, Collectors.mapping(Person::id, Collectors.toList())));
    }

    private static String home(Person person) {
        return person.regions().stream().sorted().findFirst().orElseThrow();
    }

    private Uni<Void> plan(String region, List<String> people) {
        var now = clock.instant();
        return Transaction.current()
                .select(ONE_AT_A_TIME, region)
                .chain(locked -> next(region, people, now))
                .chain(turns -> plans.byPerson(region).chain(known -> plan(region, known, turns, now)));
    }

    private Uni<Void> plan(String region, Map<String, DigestPlan> known, Map<String, Turn> turns, Instant now) {
        var fresh = new ArrayList<DigestPlan>();
        var moved = new ArrayList<DigestPlan>();
        turns.forEach((person, turn) -> {
            var plan = known.get(person);
            if (plan == null) {
                fresh.add(DigestPlan.of(region, person, turn.day(), turn.at()));
            } else if (plan.move(turn.day(), turn.at(), now)) {
                moved.add(plan);
            }
        });
        moved.addAll(fresh);
        deadlines.schedule(moved.stream().map(DigestPlan::deadline).toList());
        return fresh.isEmpty() ? Uni.createFrom().voidItem() : plans.persist(fresh);
    }

    /** Everybody's next one: today's where it is still to come, else that of the next working day. */
    private Uni<Map<String, Turn>> next(String region, Collection<String> people, Instant now) {
        var calendar = calendars.of(region);
        var today = LocalDate.ofInstant(now, calendar.zone());
        var first = calendar.nextWorkingDay(today);
        var second = calendar.nextWorkingDay(first.plusDays(1));
        return routing.digests(region, people, first)
                .chain(early -> routing.digests(region, people, second).map(late -> people.stream()
                        .collect(Collectors.toMap(
                                person -> person,
                                person -> early.get(person).isAfter(now)
                                        ? new Turn(first, early.get(person))
                                        : new Turn(second, late.get(person))))));
    }

    /** The one after this day's. */
    Uni<Turn> after(String region, String person, LocalDate day) {
        var calendar = calendars.of(region);
        var today = LocalDate.ofInstant(clock.instant(), calendar.zone());
        var from = day.isBefore(today) ? today : day.plusDays(1);
        var next = calendar.nextWorkingDay(from);
        return routing.digest(region, person, next).map(at -> new Turn(next, at));
    }
}
