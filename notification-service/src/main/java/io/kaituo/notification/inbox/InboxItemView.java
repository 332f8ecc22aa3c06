package io.kaituo.notification.inbox;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An inbox item as its recipient reads it.
 *
 * @param actions what it asks for; empty when there is nothing to do, or nothing any more
 * @param link    path in the console
 * @param links   by action: the path in the console where it is done
 * @param reasons why it was told before, and in which parts, where one item stands for several
 * @param handed  null unless a colleague has a part in it
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
        Map<String, String> links,
        Instant dueAt,
        Priority priority,
        List<String> reasons,
        Group group,
        InboxStatus status,
        Instant snoozedUntil,
        Handed handed,
        Instant createdAt)
        implements Versioned {

    /**
     * How much it presses now.
     *
     * @param at      what presses most has the earliest
     * @param because how it came about, sentence by sentence
     */
    record Priority(Urgency urgency, Instant at, List<String> because) {}

    /**
     * What it belongs to.
     *
     * @param open how many open items belong together, up to {@code 99+}; null unless the inbox is grouped
     */
    record Group(String type, UUID id, String link, String open) {}

    /** The names of whoever sees to it now and of whoever handed it over, each null for nobody. */
    record Handed(String to, String from, String note) {}
}
