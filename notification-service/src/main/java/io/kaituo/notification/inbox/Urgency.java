package io.kaituo.notification.inbox;

import java.time.Duration;
import java.time.Instant;

/** How much an item presses at the moment somebody reads it. */
enum Urgency {
    /** Its moment has passed. */
    OVERDUE,
    /** Within a day. */
    TODAY,
    /** Within a week. */
    SOON,
    LATER;

    static Urgency of(Instant ranksAt, Instant now) {
        var left = Duration.between(now, ranksAt);
        if (left.isNegative()) {
            return OVERDUE;
        }
        return left.compareTo(Duration.ofDays(1)) <= 0 ? TODAY : left.compareTo(Duration.ofDays(7)) <= 0 ? SOON : LATER;
    }
}
