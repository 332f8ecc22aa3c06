package io.kaituo.notification.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of a region's deal feed, the same on every channel.
 *
 * @param id       stable, a version 7 UUID
 * @param sequence 1 to n within the deal, without a gap
 * @param position ascending within the region without a gap, given after the entry has committed
 * @param body     one line of structured CloudEvents JSON: the very bytes every channel carries
 */
public record FeedEvent(
        String region,
        UUID id,
        UUID dealId,
        long sequence,
        String type,
        Instant occurredAt,
        long position,
        String body) {

    /** Where to go on after this one. */
    public FeedCursor cursor() {
        return new FeedCursor(region, position);
    }
}
