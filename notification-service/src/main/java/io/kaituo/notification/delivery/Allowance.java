package io.kaituo.notification.delivery;

import io.kaituo.notification.channel.Limit;
import java.time.Instant;
import java.util.List;

/**
 * How many messages a channel may be given now. It is counted from the ledger's attempts, which every replica and every
 * restart sees alike, in the sliding windows in which the robots' hosts count.
 *
 * @param next when it may be given more; only of interest when there are none
 */
record Allowance(int messages, Instant next) {

    /** @param used when messages went out lately, newest first */
    static Allowance of(List<Limit> limits, List<Instant> used, int most, Instant now) {
        int messages = most;
        var next = now;
        for (Limit limit : limits) {
            var since = now.minus(limit.within());
            int spent = (int) used.stream().filter(at -> at.isAfter(since)).count();
            messages = Math.min(messages, Math.max(0, limit.most() - spent));
            if (spent >= limit.most()) {
                var free = used.get(limit.most() - 1).plus(limit.within());
                next = free.isAfter(next) ? free : next;
            }
        }
        return new Allowance(messages, next);
    }
}
