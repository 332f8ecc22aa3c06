package io.kaituo.notification.webhook;

import io.kaituo.notification.feed.FeedEvent;
import java.util.UUID;

/**
 * What goes to a subscriber under a stable id.
 *
 * @param dealId   null when it is about no deal
 * @param sequence null when it does not count in its deal's sequence
 * @param previous number of the deal's event before this one, of those the subscriber is told; 0 for none, null where nothing counts
 */
record Message(UUID id, UUID dealId, Long sequence, String type, String body, Long previous) {

    static Message of(FeedEvent event, long previous) {
        return new Message(event.id(), event.dealId(), event.sequence(), event.type(), event.body(), previous);
    }
}
