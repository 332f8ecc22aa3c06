package io.kaituo.platform.directory;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.reactive.pool.ReactiveConnection.Result;
import org.jboss.logging.Logger;

/**
 * Who decides in whose place today, as account-service tells (decision 23). Everybody's sight depends on it, so it is kept
 * in memory and read again every few seconds: a new delegation takes that long to count on every replica.
 */
@ApplicationScoped
public class StandIns {

    private static final Logger LOG = Logger.getLogger(StandIns.class);

    /** Yesterday somewhere is today elsewhere. */
    private static final String NOT_OVER =
            "select region, person_id, delegate_id, first_day, last_day from stand_in where last_day >= $1";

    private static final String ADD =
            """
            insert into stand_in (id, region, person_id, delegate_id, first_day, last_day) values ($1, $2, $3, $4, $5, $6)
            on conflict (id) do nothing""";
    private static final String REMOVE = "delete from stand_in where region = $1 and id = $2";

    private final Transactions transactions;
    private final Calendars calendars;
    private final Clock clock;
    private volatile List<StandIn> known = List.of();

    StandIns(Transactions transactions, Calendars calendars, Clock clock) {
        this.transactions = transactions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** In whose place this person decides today. */
    public Set<String> principalsOf(String delegateId) {
        return today(standIn -> standIn.delegateId().equals(delegateId), StandIn::personId);
    }

    /** Who decides in this person's place today. */
    public Set<String> delegatesOf(String personId) {
        return today(standIn -> standIn.personId().equals(personId), StandIn::delegateId);
    }

    private Set<String> today(Predicate<StandIn> which, Function<StandIn, String> who) {
        var all = known;
        if (all.isEmpty()) {
            return Set.of(); // every request asks, and hardly anybody ever stands in
        }
        return all.stream()
                .filter(which)
                .filter(standIn -> standIn.includes(LocalDate.ofInstant(
                        clock.instant(), calendars.of(standIn.region()).zone())))
                .map(who)
                .collect(Collectors.toUnmodifiableSet());
    }

    Uni<?> add(UUID id, StandIn standIn) {
        return Transaction.current()
                .update(
                        ADD,
                        id,
                        standIn.region(),
                        standIn.personId(),
                        standIn.delegateId(),
                        standIn.firstDay(),
                        standIn.lastDay());
    }

    Uni<?> remove(String region, UUID id) {
        return Transaction.current().update(REMOVE, region, id);
    }

    @Scheduled(every = "{kaituo.stand-ins.refresh}", delayed = "0s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        return transactions
                .inQueues(
                        () -> Transaction.current().select(NOT_OVER, yesterday).map(StandIns::standIns))
                .invoke(found -> known = found)
                .onFailure()
                .invoke(failure -> LOG.debugf("Stand-ins stay as they were: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static List<StandIn> standIns(Result rows) {
        var found = new ArrayList<StandIn>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            found.add(new StandIn(
                    (String) row[0], (String) row[1], (String) row[2], (LocalDate) row[3], (LocalDate) row[4]));
        }
        return List.copyOf(found);
    }
}
