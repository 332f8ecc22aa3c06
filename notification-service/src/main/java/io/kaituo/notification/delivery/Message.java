package io.kaituo.notification.delivery;

import io.kaituo.notification.routing.Priority;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/**
 * Something one person is to be told besides finding it in the inbox.
 *
 * @param itemId      the inbox item or digest it tells of
 * @param kind        what people choose channels for: the name of an inbox kind, or {@code DIGEST}
 * @param subjectType what it is about, as the API calls it
 * @param cause       the fact behind it
 * @param dueAt       until when they must act; null when they need not
 * @param link        path in the console
 * @param words       asked for only when it leaves the house
 */
public record Message(
        UUID itemId,
        String region,
        String recipientId,
        String kind,
        Priority priority,
        String subjectType,
        UUID subjectId,
        String cause,
        Instant dueAt,
        String link,
        Function<Locale, Wording> words) {}
