package io.kaituo.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;

/** The place in a list after which the next page starts: lists are sorted by a moment and, within it, by id. */
public record Cursor(Instant at, UUID id) implements Comparable<Cursor> {

    /** After everything: where a list that shows the newest first begins. */
    public static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** Before everything: where a list that shows the oldest first begins. */
    public static final Cursor OLDEST = new Cursor(Instant.EPOCH, new UUID(0, 0));

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Comparator<Cursor> ORDER =
            Comparator.comparing(Cursor::at).thenComparing(cursor -> cursor.id().toString());

    /** Opaque to callers, safe in a URL. */
    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refused 400 for what {@link #encoded} did not make */
    public static Cursor decode(String encoded) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(" ", 2);
            return new Cursor(moment(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw Refused.malformed("cursor", encoded);
        }
    }

    /** Java counts a billion years, PostgreSQL does not. */
    private static Instant moment(String text) {
        var at = Instant.parse(text);
        if (at.isBefore(EARLIEST) || at.isAfter(NEWEST.at)) {
            throw new DateTimeException("No list goes there: " + text);
        }
        return at;
    }

    /** As PostgreSQL sorts: by time, then by the id's bytes. */
    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }
}
