package io.kaituo.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that waits for people, once, however many have it in their inboxes.
 *
 * @param section where it belongs on the page that asked for it
 * @param itemId  the item that presses most
 * @param ranksAt what presses most has the earliest
 * @param since   when the first was told
 * @param handled nobody need see to it any more
 * @param waiting whom it waits or waited for, by id
 */
public record Matter(
        String region,
        String section,
        UUID subjectId,
        UUID itemId,
        Instant ranksAt,
        Instant since,
        boolean handled,
        List<String> waiting) {}
