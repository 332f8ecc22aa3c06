package io.kaituo.events.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One state change as the audit trail keeps it: who, what, when, and what became of the named fields.
 *
 * @param number     in the order in which the changes were written; not without gaps, a rolled back change leaves one
 * @param subject    the aggregate that changed
 * @param type       the event's wire name
 * @param eventId    the event that tells the change; one entry per event
 * @param at         when it happened, as the event says, UTC
 * @param recordedAt when the database wrote it, UTC
 * @param actor      id of the person; or {@code consumer:…}, {@code deadline:…}, {@code system}
 * @param actorName  the person's name at that time, or null
 * @param cause      the event that made a consumer do it, or null
 * @param changes    before and after of the named fields as one line of JSON, or null
 * @param digest     SHA-256 of the event's body: the trail vouches for what was told, too
 */
public record AuditEntry(
        long number,
        String region,
        UUID subject,
        String type,
        UUID eventId,
        Instant at,
        Instant recordedAt,
        String actor,
        String actorName,
        UUID cause,
        String changes,
        byte[] digest) {

    private static final String FORMAT = "kaituo-audit-1";

    /** The bytes that are sealed: every field with its length before it, so that no two entries read the same. */
    byte[] canonical(long position, String keyId) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(position);
            out.writeLong(number);
            for (Object field : new Object[] {
                FORMAT, keyId, region, subject, type, eventId, at, recordedAt, actor, actorName, cause, changes
            }) {
                write(field, out);
            }
            out.write(digest);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Object field, DataOutputStream out) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}
