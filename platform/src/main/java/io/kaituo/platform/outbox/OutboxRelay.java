package io.kaituo.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends stored events to Kafka, in order per aggregate, at least once.
 * Every round is one transaction under one lock, so any replica may run the next round and none needs to take over.
 * A stream that cannot be sent keeps no other from being sent, until a whole batch of such events waits: then all wait with it.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final int POLL_MILLIS = 200;
    private static final String LOCK = "select set_config('kaituo.regions', '*', true), pg_advisory_xact_lock(4711)";
    private static final String PENDING =
            """
            select position, id, aggregate_id, region, topic, key, type, at, body, traceparent, sequence
            from outbox where published_at is null and topic <> all ($2) order by position limit $1""";
    private static final String MARK =
            """
            update outbox set published_at = clock_timestamp() where published_at is null and position = any ($1)""";

    private final Pool pool;
    private final EventSender sender;
    private final Context context;
    private final Vertx vertx;
    private final boolean enabled;
    private final DeadLetterRest deadLetters;
    private final AtomicInteger wakeUps = new AtomicInteger();
    private volatile boolean running;
    private volatile boolean failing;

    OutboxRelay(
            Pool pool,
            EventSender sender,
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "kaituo.outbox.relay", defaultValue = "true") boolean enabled) {
        this.pool = pool;
        this.sender = sender;
        this.deadLetters = new DeadLetterRest(clock);
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        running = enabled;
        vertx.setPeriodic(POLL_MILLIS, timer -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /** Asks for a round soon; wake-ups during a round are one more round. */
    void wake() {
        if (running && wakeUps.getAndIncrement() == 0) {
            context.runOnContext(nothing -> relay());
        }
    }

    private void relay() {
        int seen = wakeUps.get();
        round().subscribe()
                .with(
                        round -> {
                            if (round.failure() == null) {
                                again(seen, round.rows() == BATCH);
                            } else {
                                failed(round.failure());
                            }
                        },
                        this::failed);
    }

    private void again(int seen, boolean more) {
        failing = false;
        if (more || !wakeUps.compareAndSet(seen, 0)) {
            context.runOnContext(nothing -> relay());
        }
    }

    private void failed(Throwable failure) {
        if (!failing) {
            LOG.warnf("Events wait in the outbox until this passes: %s", failure);
        }
        failing = true;
        wakeUps.set(0);
    }

    private Uni<Round> round() {
        return pool.withTransaction(db -> pending(db).chain(rows -> rows.isEmpty() ? nothing() : send(db, rows)));
    }

    /** Lock and query travel together; the query's snapshot is taken after the lock is ours. */
    private Uni<List<Row>> pending(SqlConnection db) {
        Uni<RowSet<Row>> lock = db.preparedQuery(LOCK).execute();
        Uni<RowSet<Row>> rows = db.preparedQuery(PENDING).execute(Tuple.of(BATCH, deadLetters.topics()));
        return Uni.join().all(lock, rows).andFailFast().map(both -> list(both.get(1)));
    }

    /** What was sent is marked, whatever became of the rest. */
    private Uni<Round> send(SqlConnection db, List<Row> rows) {
        return sendAll(rows).chain(streams -> {
            var stuck = streams.stream()
                    .filter(stream -> stream.failure() != null)
                    .filter(stream -> !deadLetters.rest(stream.next().getString("topic"), stream.failure()))
                    .findFirst();
            return db.preparedQuery(MARK)
                    .execute(Tuple.of(positions(streams)))
                    .replaceWith(new Round(
                            rows.size(), stuck.map(StreamSent::failure).orElse(null)));
        });
    }

    /** Streams travel side by side; within one, each event waits for the one before it. */
    private Uni<List<StreamSent>> sendAll(List<Row> rows) {
        Map<UUID, List<Row>> streams = new LinkedHashMap<>();
        rows.forEach(row -> streams.computeIfAbsent(row.getUUID("aggregate_id"), id -> new ArrayList<>())
                .add(row));
        return Uni.join()
                .all(streams.values().stream()
                        .map(stream -> sendInOrder(stream, 0))
                        .toList())
                .andFailFast();
    }

    private Uni<StreamSent> sendInOrder(List<Row> stream, int from) {
        if (from == stream.size()) {
            return Uni.createFrom().item(new StreamSent(stream, null, null));
        }
        var next = stream.get(from);
        return sender.send(next)
                .onItemOrFailure()
                .transformToUni((sent, failure) -> failure == null
                        ? sendInOrder(stream, from + 1)
                        : Uni.createFrom().item(new StreamSent(stream.subList(0, from), next, failure)));
    }

    private static Long[] positions(List<StreamSent> streams) {
        return streams.stream()
                .flatMap(stream -> stream.rows().stream())
                .map(row -> row.getLong("position"))
                .toArray(Long[]::new);
    }

    private static List<Row> list(RowSet<Row> rows) {
        var list = new ArrayList<Row>(rows.size());
        rows.forEach(list::add);
        return list;
    }

    private static Uni<Round> nothing() {
        return Uni.createFrom().item(new Round(0, null));
    }

    /** @param failure why some of them wait on; null when none does */
    private record Round(int rows, Throwable failure) {}

    /** @param next what could not be sent, and why; null when everything was */
    private record StreamSent(List<Row> rows, Row next, Throwable failure) {}
}
