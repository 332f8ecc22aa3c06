package io.kaituo.platform.deadline;

import io.kaituo.events.OperationsEvent.DeadlineFailed;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.identity.Actor;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Outage;
import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.web.Refused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.pool.ReactiveConnection.Result;
import org.jboss.logging.Logger;

/**
 * Finds what is due and hands each deadline to its handler in a transaction of its own.
 * The search only suggests; the claim under {@code skip locked} decides, so replicas never handle one twice.
 */
@ApplicationScoped
class DeadlineWatch {

    private static final Logger LOG = Logger.getLogger(DeadlineWatch.class);
    static final int BATCH = 500;
    private static final int AT_ONCE = 8;
    private static final int MOST_ATTEMPTS = 5;
    private static final String DUE =
            """
            select kind, subject, region, due_at, because, id from deadline
            where state = 'OPEN' and wake_at <= $1 order by wake_at limit $2""";

    /**
     * Clocks of one subject run out one after the other: each locks its own row, then the subject, and may move the others
     * after that. One whose subject is taken stays open and is found again.
     */
    private static final String CLAIM =
            """
            update deadline set state = 'PASSED', closed_at = now() where id =
                (select id from deadline where id = $1 and state = 'OPEN' and wake_at <= $2
                and pg_try_advisory_xact_lock(hashtextextended($3, 0)) for update skip locked)""";

    private static final String POSTPONE =
            """
            update deadline set attempts = attempts + 1, wake_at = $2,
                state = case when attempts + 1 >= $3 then 'FAILED' else 'OPEN' end
            where id = $1 and state = 'OPEN' returning state""";

    private static final String WAIT = "update deadline set wake_at = $2 where id = $1 and state = 'OPEN'";

    private final Transactions transactions;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Map<String, DeadlineHandler> handlers;
    private final Clock clock;
    private final Vertx vertx;
    private final String service;
    private final Duration poll;
    private final Counter failed;
    private volatile boolean running;

    DeadlineWatch(
            Transactions transactions,
            Deadlines deadlines,
            Outbox outbox,
            @All List<DeadlineHandler> handlers,
            Clock clock,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "kaituo.deadlines.poll") Duration poll,
            MeterRegistry metrics) {
        this.transactions = transactions;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.handlers = handlers.stream().collect(Collectors.toMap(DeadlineHandler::kind, Function.identity()));
        this.clock = clock;
        this.vertx = vertx;
        this.service = service;
        this.poll = poll;
        this.failed = metrics.counter("kaituo.deadlines.failed");
    }

    void start(@Observes StartupEvent event) {
        running = true;
        rest();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /** A timer of our own: the scheduler looks once a second, which would be the whole of the lateness promised. */
    private void rest() {
        if (running) {
            vertx.setTimer(poll.toMillis(), timer -> OwnContext.of(vertx, this::watch)
                    .onFailure()
                    .invoke(failure -> LOG.error("The search for due deadlines failed", failure))
                    .subscribe()
                    .with(done -> rest(), failure -> rest()));
        }
    }

    Uni<Void> watch() {
        return round().repeat()
                .whilst(found -> found == BATCH)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Outage::passes)
                .recoverWithNull();
    }

    private Uni<Integer> round() {
        return due().chain(found -> Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUni(claim -> OwnContext.of(vertx, () -> handle(claim)))
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWith(found.size()));
    }

    private Uni<List<Claim>> due() {
        return transactions.inQueues(
                () -> Transaction.current().select(DUE, now(), BATCH).map(this::claims));
    }

    private Uni<Void> handle(Claim due) {
        return transactions
                .in(Regions.only(due.deadline().region()), () -> claim(due)
                        .chain(mine -> mine ? passed(due) : nothing()))
                .replaceWithVoid()
                .onFailure(DeadlineWatch::waitsForNews)
                .recoverWithUni(failure -> await(due))
                .onFailure(failure -> !Outage.passes(failure))
                .recoverWithUni(failure -> postpone(due, failure))
                .onFailure(Outage::passes)
                .recoverWithNull();
    }

    private Uni<?> passed(Claim due) {
        Transaction.current().by(Actor.deadline(due.deadline().kind()));
        return handlers.get(due.deadline().kind()).passed(due.deadline());
    }

    private Uni<Boolean> claim(Claim due) {
        return Transaction.current()
                .update(CLAIM, due.id(), now(), "deadline/" + due.deadline().subject())
                .map(claimed -> claimed == 1);
    }

    private static boolean waitsForNews(Throwable failure) {
        return failure instanceof Refused refused && refused.retrySoon();
    }

    /** A second later again, as often as it takes; until then it takes nobody's place in the search. */
    private Uni<Void> await(Claim due) {
        return transactions.in(Regions.only(due.deadline().region()), () -> Transaction.current()
                .update(WAIT, due.id(), now().plusSeconds(1))
                .replaceWithVoid());
    }

    /** Ten seconds later again; the fifth failure is the last and becomes the operators' business. */
    private Uni<Void> postpone(Claim due, Throwable failure) {
        LOG.errorf(failure, "%s failed", due.deadline());
        return transactions.in(Regions.only(due.deadline().region()), () -> Transaction.current()
                .select(POSTPONE, due.id(), now().plusSeconds(10), MOST_ATTEMPTS)
                .invoke(rows -> {
                    if (rows.hasNext() && "FAILED".equals(rows.next()[0])) {
                        giveUp(due, failure);
                    }
                })
                .replaceWithVoid());
    }

    private void giveUp(Claim due, Throwable failure) {
        failed.increment();
        var deadline = due.deadline();
        outbox.publish(new DeadlineFailed(
                Uuid7.next(),
                clock.instant(),
                deadline.region(),
                service,
                due.id(),
                deadline.kind(),
                deadline.subject(),
                String.valueOf(failure.getMessage())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private List<Claim> claims(Result rows) {
        var found = new ArrayList<Claim>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            found.add(new Claim((UUID) row[5], deadlines.deadline(row)));
        }
        return found;
    }

    private static Uni<?> nothing() {
        return Uni.createFrom().voidItem();
    }

    private record Claim(UUID id, Deadline deadline) {}
}
