package io.kaituo.platform.inbox;

import io.kaituo.events.OperationsEvent.EventDiscarded;
import io.kaituo.events.OperationsEvent.EventParked;
import io.kaituo.events.OperationsEvent.EventRedriven;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.pool.ReactiveConnection.Result;
import org.jboss.logging.Logger;

/** Events that could not be applied, and those that wait behind them; each poison also goes to its dead-letter topic. */
@ApplicationScoped
class ParkedEvents {

    private static final Logger LOG = Logger.getLogger(ParkedEvents.class);
    private static final int LONGEST_REASON = 2000;

    /** The lock lets a redrive that empties the queue and an event that arrives meanwhile wait for each other. */
    private static final String KEYS =
            """
            select key from parked_event where consumer = $1 and topic = $2 and key = any ($3) for share""";

    private static final String QUEUE =
            """
            insert into parked_event (region, consumer, topic, key, event_id, type, at, body, reason)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";
    private static final String DEAD_LETTER =
            """
            insert into outbox (id, aggregate_id, region, topic, key, type, at, body, sequence)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 0)""";
    private static final String LIST =
            """
            select position, region, consumer, topic, key, event_id, type, at, body, reason, parked_at from parked_event
            where position > $1 and ($2 = '' or topic = $2) order by position limit $3""";
    private static final String FIND =
            """
            select position, region, consumer, topic, key, event_id, type, at, body, reason, parked_at from parked_event
            where position = $1""";
    private static final String LEFT = "select 1 from parked_event where topic = $1 and key = $2 limit 1";
    private static final String TAKE = "delete from parked_event where position = $1";

    private final Outbox outbox;
    private final Clock clock;
    private final String service;
    private final MeterRegistry metrics;

    ParkedEvents(
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service,
            MeterRegistry metrics) {
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
        this.metrics = metrics;
    }

    /** Which of the batch's keys have something parked already. */
    Uni<Set<String>> keys(String consumer, List<Arrival> batch) {
        var keys = batch.stream().map(Arrival::key).distinct().toArray(String[]::new);
        return Transaction.current()
                .select(KEYS, consumer, batch.get(0).topic(), keys)
                .map(rows -> {
                    var blocked = new HashSet<String>();
                    while (rows.hasNext()) {
                        blocked.add((String) rows.next()[0]);
                    }
                    return blocked;
                });
    }

    /** Sets a poison aside and tells the operators. */
    Uni<Void> park(String consumer, Arrival poison, Throwable failure) {
        String reason = abbreviated(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        LOG.errorf(failure, "Parked %s %s of %s", poison.type(), poison.id(), poison.topic());
        metrics.counter("kaituo.events.parked", "topic", poison.topic(), "consumer", consumer)
                .increment();
        return insert(consumer, poison, reason).invoke(() -> {
            deadLetter(poison);
            outbox.publish(new EventParked(
                    Uuid7.next(),
                    clock.instant(),
                    poison.region(),
                    service,
                    poison.topic(),
                    poison.key(),
                    poison.id(),
                    poison.type(),
                    reason));
        });
    }

    /** Lines an event up behind an earlier one of its key. */
    Uni<Void> queue(String consumer, Arrival later) {
        return insert(consumer, later, "waits behind an earlier event of its key");
    }

    /** In the order they were parked; a transaction over the platform's queues. */
    Uni<List<Parked>> list(long after, String topic, int most) {
        return Transaction.current().select(LIST, after, topic, most).map(ParkedEvents::rows);
    }

    /** The one at this position; empty when it is no longer parked. */
    Uni<Optional<Parked>> find(long position) {
        return Transaction.current().select(FIND, position).map(rows -> rows(rows).stream()
                .findFirst());
    }

    /** Gives an event up for good and tells the operators who did and why; its dead letter stays where it is. */
    void discarded(Parked event, String reason, String by) {
        var arrival = event.arrival();
        outbox.publish(new EventDiscarded(
                Uuid7.next(),
                clock.instant(),
                arrival.region(),
                service,
                arrival.topic(),
                arrival.key(),
                arrival.id(),
                arrival.type(),
                event.consumer(),
                reason,
                by));
    }

    /** Tells the operators that nothing of this event's aggregate waits any more. */
    Uni<Void> redriven(Parked event) {
        var arrival = event.arrival();
        return Transaction.current()
                .select(LEFT, arrival.topic(), arrival.key())
                .invoke(left -> {
                    if (!left.hasNext()) {
                        outbox.publish(new EventRedriven(
                                Uuid7.next(),
                                clock.instant(),
                                arrival.region(),
                                service,
                                arrival.topic(),
                                arrival.key(),
                                arrival.id(),
                                arrival.type(),
                                event.consumer()));
                    }
                })
                .replaceWithVoid();
    }

    /** True when it was still there: whoever takes it applies it, in the same transaction. */
    Uni<Boolean> take(Parked event) {
        return Transaction.current().update(TAKE, event.position()).map(taken -> taken == 1);
    }

    private static Uni<Void> insert(String consumer, Arrival event, String reason) {
        return Transaction.current()
                .update(
                        QUEUE,
                        event.region(),
                        consumer,
                        event.topic(),
                        event.key(),
                        event.id(),
                        event.type(),
                        utc(event.at()),
                        event.body(),
                        reason)
                .replaceWithVoid();
    }

    private void deadLetter(Arrival poison) {
        Transaction.current()
                .writeLast(
                        DEAD_LETTER,
                        poison.id() == null ? Uuid7.next() : poison.id(),
                        UUID.nameUUIDFromBytes(("dead " + poison.key()).getBytes(StandardCharsets.UTF_8)),
                        poison.region(),
                        poison.topic() + "." + service + ".dlq",
                        poison.key(),
                        poison.type() == null ? "unreadable" : poison.type(),
                        utc(poison.at() == null ? clock.instant() : poison.at()),
                        poison.body() == null ? "" : poison.body());
    }

    private static List<Parked> rows(Result rows) {
        var parked = new ArrayList<Parked>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            parked.add(new Parked(
                    (Long) row[0],
                    (String) row[2],
                    new Arrival(
                            (String) row[3],
                            (String) row[4],
                            (String) row[1],
                            (UUID) row[5],
                            (String) row[6],
                            instant(row[7]),
                            (String) row[8],
                            null),
                    (String) row[9],
                    instant(row[10])));
        }
        return parked;
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }

    private static String abbreviated(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    /** One that waits, and why. */
    record Parked(long position, String consumer, Arrival arrival, String reason, Instant parkedAt) {}
}
