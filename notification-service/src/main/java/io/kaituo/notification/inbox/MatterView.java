package io.kaituo.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A matter in words.
 *
 * @param link    path in the console
 * @param because why it presses, sentence by sentence
 * @param owner   the name of who answers for it; null where nobody does
 */
public record MatterView(
        UUID itemId,
        String subjectType,
        UUID subjectId,
        String title,
        String why,
        String link,
        Instant dueAt,
        List<String> because,
        String owner) {}
