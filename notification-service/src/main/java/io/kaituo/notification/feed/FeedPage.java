package io.kaituo.notification.feed;

import java.util.List;

/**
 * A part of a feed.
 *
 * @param next where to go on: behind the last event, or behind everything that was looked at
 */
public record FeedPage(List<FeedEvent> events, FeedCursor next) {

    static FeedPage of(List<FeedEvent> events, int limit, FeedCursor until) {
        return new FeedPage(
                events, events.size() < limit ? until : events.get(limit - 1).cursor());
    }
}
