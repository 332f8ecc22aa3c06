package io.kaituo.notification.webhook;

import io.kaituo.notification.feed.FeedFilter;
import io.kaituo.notification.subscription.SigningKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A subscription's way through its region's log, or a replay's, as its holder took it up.
 *
 * @param position     everything up to it was delivered, or waits in a lane
 * @param until        where a replay ends; null for the live one
 * @param chosen       whether a replay is about some events only
 * @param lanes        whether some deals are behind
 * @param mayBegin     whether new deals may be begun, or only those that are behind
 * @param promisedFrom what came after is told without a gap
 * @param pace         how many events are taken up at once
 * @param failures     attempts in vain since the last success
 * @param failingSince when the first of them was made; null without one
 * @param lease        proves who holds it
 */
record Course(
        UUID id,
        UUID subscriptionId,
        String region,
        boolean replay,
        long position,
        Long until,
        boolean chosen,
        boolean lanes,
        boolean mayBegin,
        long promisedFrom,
        int pace,
        int failures,
        Instant failingSince,
        UUID lease,
        String url,
        FeedFilter filter,
        SigningKeys keys) {

    /** So many failures in a row and not one success: then it is the subscriber, and not some deal. */
    static final int BROKEN = 30;

    /** After that long without any success the subscription is disabled. */
    static final Duration PATIENCE = Duration.ofDays(5);

    private static final int SLOWEST = 16;
    private static final int FASTEST = 200;
    private static final int LANES = 64;
    private static final int LANES_WHILE_BROKEN = 4;
    private static final Duration LONGEST_PROBE = Duration.ofMinutes(5);
    private static final int PROBE_MILLIS_PER_FAILURE = 500;

    boolean broken() {
        return failures >= BROKEN;
    }

    /** How many deals that fell behind are taken up at once. */
    int mostLanes() {
        return broken() ? LANES_WHILE_BROKEN : LANES;
    }

    /** How many events the holder may have in its memory for it. */
    int weight() {
        return pace + mostLanes();
    }

    /** A pace that a quick receiver doubles and a slow one halves; a broken one is probed with single events. */
    static int nextPace(int pace, boolean inTime, int failures) {
        if (failures >= BROKEN) {
            return 1;
        }
        return inTime ? Math.min(FASTEST, Math.max(SLOWEST, pace * 2)) : Math.max(SLOWEST, pace / 2);
    }

    /** When new deals are begun again; a subscriber that takes nothing is probed ever more rarely. */
    static Instant nextProbe(int failures, Instant now) {
        if (failures < BROKEN) {
            return now;
        }
        var pause = Duration.ofMillis((long) failures * PROBE_MILLIS_PER_FAILURE);
        return now.plus(pause.compareTo(LONGEST_PROBE) < 0 ? pause : LONGEST_PROBE);
    }
}
