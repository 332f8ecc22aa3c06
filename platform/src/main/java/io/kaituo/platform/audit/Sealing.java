package io.kaituo.platform.audit;

import io.kaituo.events.EventJson;
import io.kaituo.events.audit.AuditChain;
import io.kaituo.events.audit.AuditEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * One round of sealing, in one transaction: the entries that wait join the chain, and its new head goes to the outbox.
 * Whoever does not get the lock has nothing to do: somebody else seals.
 */
class Sealing {

    static final int BATCH = 500;
    private static final double MILLIS = 1000;
    private static final String LOCK =
            "select pg_try_advisory_xact_lock(4713) as ours, set_config('kaituo.regions', '*', true)";
    private static final String HEAD = "select position, mac from audit_entry order by position desc limit 1";
    private static final String WAITING =
            """
            select number, region, subject, type, event_id, at, recorded_at, actor, actor_name, cause, changes, digest
            from audit_unsealed order by number limit $1""";
    private static final String SEAL = "select seal_audit($1, $2, $3, $4)";
    private static final String TELL =
            """
            with stream as (
                insert into outbox_stream (aggregate_id, region, last) values ($2, $3, 1)
                on conflict (aggregate_id) do update set last = outbox_stream.last + 1
                returning last)
            insert into outbox (id, aggregate_id, region, topic, key, type, at, body, sequence)
            select $1, $2, $3, $4, $5, $6, $7, $8, last from stream""";

    private final Pool pool;
    private final AuditChain chain;
    private final Clock clock;
    private volatile Instant waitingSince;

    Sealing(Pool pool, AuditChain chain, Clock clock) {
        this.pool = pool;
        this.chain = chain;
        this.clock = clock;
    }

    /** How many entries were sealed. */
    Uni<Integer> round() {
        return pool.withTransaction(database -> look(database)
                .invoke(found -> waitingSince = found.waitingSince())
                .chain(found -> found.isEmpty() ? none() : seal(database, found)));
    }

    /** Seconds that the oldest entry has waited, as the last round saw it; zero when none did. */
    double age() {
        var since = waitingSince;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis()) / MILLIS;
    }

    /** Lock, head and queue travel together; the snapshots of the queries are taken after the lock is ours. */
    private static Uni<Found> look(SqlConnection database) {
        Uni<RowSet<Row>> lock = database.preparedQuery(LOCK).execute();
        Uni<RowSet<Row>> head = database.preparedQuery(HEAD).execute();
        Uni<RowSet<Row>> waiting = database.preparedQuery(WAITING).execute(Tuple.of(BATCH));
        return Uni.join()
                .all(lock, head, waiting)
                .andFailFast()
                .map(rows ->
                        new Found(rows.get(0).iterator().next().getBoolean("ours"), rows.get(1), entries(rows.get(2))));
    }

    private Uni<Integer> seal(SqlConnection database, Found found) {
        var numbers = new Long[found.entries().size()];
        var positions = new Long[numbers.length];
        var macs = new Buffer[numbers.length];
        long position = found.position();
        byte[] mac = found.mac(chain);
        for (int i = 0; i < numbers.length; i++) {
            var entry = found.entries().get(i);
            mac = chain.seal(mac, ++position, entry);
            numbers[i] = entry.number();
            positions[i] = position;
            macs[i] = Buffer.buffer(mac);
        }
        var sealed = database.preparedQuery(SEAL).execute(Tuple.of(numbers, positions, macs, chain.keyId()));
        return Uni.join()
                .all(sealed, tell(database, position, mac))
                .andFailFast()
                .replaceWith(numbers.length);
    }

    private Uni<RowSet<Row>> tell(SqlConnection database, long position, byte[] mac) {
        var head = chain.head(position, mac, clock.instant());
        return database.preparedQuery(TELL)
                .execute(Tuple.from(List.of(
                        head.id(),
                        head.subject(),
                        head.region(),
                        head.topic(),
                        head.key(),
                        head.type(),
                        head.at().atOffset(ZoneOffset.UTC),
                        EventJson.write(head))));
    }

    private static List<AuditEntry> entries(RowSet<Row> rows) {
        var entries = new ArrayList<AuditEntry>(rows.size());
        rows.forEach(row -> entries.add(new AuditEntry(
                row.getLong("number"),
                row.getString("region"),
                row.getUUID("subject"),
                row.getString("type"),
                row.getUUID("event_id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getUUID("cause"),
                row.getString("changes"),
                row.getBuffer("digest").getBytes())));
        return entries;
    }

    private static Uni<Integer> none() {
        return Uni.createFrom().item(0);
    }

    /** Whether it is ours to seal, where the chain ends, and what waits to join it. */
    private record Found(boolean ours, RowSet<Row> head, List<AuditEntry> entries) {

        boolean isEmpty() {
            return !ours || entries.isEmpty();
        }

        Instant waitingSince() {
            return entries.isEmpty() ? null : entries.get(0).recordedAt();
        }

        long position() {
            return head.size() == 0 ? 0 : head.iterator().next().getLong("position");
        }

        byte[] mac(AuditChain chain) {
            return head.size() == 0
                    ? chain.beginning()
                    : head.iterator().next().getBuffer("mac").getBytes();
        }
    }
}
