package io.kaituo.notification.inbox;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An inbox item as its recipient reads it.
 *
 * @param actions what it asks for; empty when there is nothing to do, or nothing any more
 * @param link    path in the console
 */
record InboxItemView(
        UUID id,
        long version,
        String region,
        InboxKind kind,
        String subjectType,
        UUID subjectId,
        String title,
        String why,
        List<String> actions,
        String link,
        Instant dueAt,
        InboxStatus status,
        Instant snoozedUntil,
        Instant createdAt)
        implements Versioned {}
