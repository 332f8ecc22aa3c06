package io.kaituo.events.audit;

import io.kaituo.events.AuditEvent.AuditSealed;
import io.kaituo.events.audit.AuditFinding.Kind;
import io.kaituo.events.audit.ChainWalk.Sealed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Holds a service's audit trail against its seals, against the heads that were told, and against the events that are still
 * stored. It reads alone, in one snapshot, and as much at a time as fits anywhere.
 */
public final class AuditVerification {

    private static final int FETCH = 2000;
    private static final int MOST_EVENTS = 100;
    private static final String EVERY_REGION = "set local kaituo.regions = '*'";
    private static final String CHAIN =
            """
            select position, number, region, subject, type, event_id, at, recorded_at, actor, actor_name, cause, changes, digest,
                key_id, mac from audit_entry order by position""";
    private static final String WAITING = "select count(*), min(recorded_at) from audit_unsealed";
    private static final String TRAIL =
            """
            with trail as (
                select event_id, type, recorded_at, digest from audit_entry
                union all select event_id, type, recorded_at, digest from audit_unsealed),
            event as (select id, type, body, stored_at from outbox
                where topic <> 'audit-heads' and topic not like '%.dlq')
            """;
    private static final String SILENT = TRAIL
            + """
            select id, type from event where stored_at > (select min(recorded_at) from trail)
            and not exists (select 1 from trail where event_id = event.id) order by id limit\s"""
            + MOST_EVENTS;
    private static final String UNHEARD = TRAIL
            + """
            select event_id, type from trail where recorded_at > (select min(stored_at) from event)
            and not exists (select 1 from event where id = trail.event_id) order by event_id limit\s"""
            + MOST_EVENTS;
    /** Found before they are ordered: one by one in their order, until there are enough, would take for ever where there are none. */
    private static final String DIFFERENT = TRAIL
            + """
            , different as materialized (
                select event_id, trail.type from trail join event on event.id = trail.event_id
                where digest <> sha256(convert_to(body, 'UTF8')) or trail.type <> event.type)
            select event_id, type from different order by event_id limit\s"""
            + MOST_EVENTS;

    /** Sealing and telling take a second; what is older was kept from it. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AuditChain chain;
    private final Instant due;
    private final List<AuditSealed> heads = new ArrayList<>();
    private final List<AuditFinding> findings = new ArrayList<>();
    private long lastSequence;

    private AuditVerification(AuditChain chain, Instant due) {
        this.chain = chain;
        this.due = due;
    }

    /**
     * @param database the service's own; nobody needs to be able to write to it
     * @param told     what {@code audit-heads} says, of any service, in its order, read <em>before</em> this is called: a head
     *                 that is told later may be ahead of what is seen here
     * @param heardAt  when that was read
     */
    public static AuditReport of(Connection database, AuditChain chain, List<Told> told, Instant heardAt)
            throws SQLException {
        var verification = new AuditVerification(chain, heardAt.minus(PATIENCE));
        told.stream()
                .filter(head -> head.said().service().equals(chain.service()))
                .forEach(verification::hear);
        database.setAutoCommit(false);
        database.setReadOnly(true);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = database.createStatement()) {
            statement.execute(EVERY_REGION);
            return verification.report(database);
        } finally {
            database.rollback();
        }
    }

    /** A head with the number it has among those of its service. */
    public record Told(AuditSealed said, long sequence) {}

    /** Heads may come twice; what is behind a gap among them was taken away. */
    private void hear(Told head) {
        if (!chain.signed(head.said())) {
            findings.add(new AuditFinding(
                    Kind.FORGED_HEAD, head.said().position(), head.said().mac()));
            return;
        }
        heads.add(head.said());
        if (lastSequence > 0 && head.sequence() > lastSequence + 1) {
            findings.add(new AuditFinding(
                    Kind.MISSING_HEADS, head.said().position(), (lastSequence + 1) + "-" + (head.sequence() - 1)));
        }
        lastSequence = Math.max(lastSequence, head.sequence());
    }

    private AuditReport report(Connection database) throws SQLException {
        var walk = walk(database);
        findings.addAll(walk.findings());
        events(database, SILENT, Kind.EVENT_WITHOUT_ENTRY);
        events(database, UNHEARD, Kind.ENTRY_WITHOUT_EVENT);
        events(database, DIFFERENT, Kind.EVENT_DIFFERS);
        try (var statement = database.createStatement();
                var waiting = statement.executeQuery(WAITING)) {
            waiting.next();
            var since = instant(waiting, 2);
            if (since != null && since.isBefore(due)) {
                findings.add(new AuditFinding(Kind.UNSEALED, 0, since.toString()));
            }
            return new AuditReport(
                    chain.service(),
                    walk.position(),
                    walk.last(),
                    heads.size(),
                    waiting.getLong(1),
                    since,
                    List.copyOf(findings));
        }
    }

    private ChainWalk walk(Connection database) throws SQLException {
        var walk = new ChainWalk(chain, heads, due);
        try (var statement = database.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery(CHAIN)) {
                while (rows.next()) {
                    walk.step(sealed(rows));
                }
            }
        }
        return walk;
    }

    private void events(Connection database, String query, Kind kind) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                findings.add(new AuditFinding(kind, 0, rows.getString(2) + " " + rows.getString(1)));
            }
        }
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        var entry = new AuditEntry(
                row.getLong(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, UUID.class),
                instant(row, 7),
                instant(row, 8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getString(12),
                row.getBytes(13));
        return new Sealed(row.getLong(1), entry, row.getString(14), row.getBytes(15));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
