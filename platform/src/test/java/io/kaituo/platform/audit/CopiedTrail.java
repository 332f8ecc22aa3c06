package io.kaituo.platform.audit;

import static org.awaitility.Awaitility.await;

import io.kaituo.events.audit.AuditEntry;
import io.kaituo.events.audit.AuditFinding;
import io.kaituo.events.audit.AuditFinding.Kind;
import io.kaituo.events.audit.AuditVerification.Told;
import io.kaituo.platform.testing.Audit;
import io.kaituo.platform.testing.Rows;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The trail as it was at one moment, in the schema {@code tampered}, for a forger to work on; the heads are the real ones.
 *
 * @param length position of the last entry
 */
record CopiedTrail(long length, List<Told> heads) {

    /** The copy of a moment in which everything was sealed and told, whatever else the service is doing. */
    static CopiedTrail onceSealed() {
        return await().until(CopiedTrail::copy, Optional::isPresent).orElseThrow();
    }

    private static Optional<CopiedTrail> copy() {
        Rows.execute(
                """
                begin isolation level repeatable read;
                drop schema if exists tampered cascade;
                create schema tampered;
                create table tampered.audit_entry as table audit_entry;
                create table tampered.audit_unsealed as table audit_unsealed;
                create table tampered.outbox as table outbox;
                commit""");
        long length = Rows.count("select coalesce(max(position), 0) from tampered.audit_entry");
        var heads = Audit.heads().stream()
                .filter(head -> head.said().position() <= length)
                .toList();
        boolean told = heads.stream().anyMatch(head -> head.said().position() == length);
        boolean sealed = Rows.count("select count(*) from tampered.audit_unsealed") == 0;
        return told && sealed ? Optional.of(new CopiedTrail(length, heads)) : Optional.empty();
    }

    List<AuditFinding> after(String... tampering) {
        for (String statement : tampering) {
            Rows.execute(statement);
        }
        return Audit.verify("tampered", heads).findings();
    }

    void swapSeals(long one, long other) {
        Rows.execute(
                """
                update tampered.audit_entry entry set mac = other.mac, key_id = other.key_id from audit_entry other
                where entry.position in (%1$d, %2$d) and other.position = %1$d + %2$d - entry.position"""
                        .formatted(one, other));
    }

    /** As somebody would who has the database and the key. */
    byte[] recompute(long from) {
        byte[] mac = (byte[]) Rows.of("select mac from tampered.audit_entry where position = ?", from - 1)
                .get(0)
                .get("mac");
        for (var row : Rows.of("select * from tampered.audit_entry where position >= ? order by position", from)) {
            var entry = new AuditEntry(
                    (Long) row.get("number"),
                    (String) row.get("region"),
                    (UUID) row.get("subject"),
                    (String) row.get("type"),
                    (UUID) row.get("event_id"),
                    ((Timestamp) row.get("at")).toInstant(),
                    ((Timestamp) row.get("recorded_at")).toInstant(),
                    (String) row.get("actor"),
                    (String) row.get("actor_name"),
                    (UUID) row.get("cause"),
                    (String) row.get("changes"),
                    (byte[]) row.get("digest"));
            mac = Audit.chain().seal(mac, (Long) row.get("position"), entry);
            Rows.execute("update tampered.audit_entry set mac = decode('%s', 'hex') where position = %d"
                    .formatted(HexFormat.of().formatHex(mac), (Long) row.get("position")));
        }
        return mac;
    }

    AuditFinding found(Kind kind, long position) {
        return Audit.verify("tampered", heads).findings().stream()
                .filter(finding -> finding.kind() == kind && finding.position() == position)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " at " + position + ": "
                        + Audit.verify("tampered", heads).findings()));
    }

    String event(long position) {
        return "(select event_id from audit_entry where position = " + position + ")";
    }

    long lastSequence() {
        return heads.stream().mapToLong(Told::sequence).max().orElseThrow();
    }
}
