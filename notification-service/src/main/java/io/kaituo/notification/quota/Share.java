package io.kaituo.notification.quota;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** What a replica may still answer one client within a minute without asking the others. */
record Share(Instant minute, AtomicInteger left) {

    static final Share NONE = of(Instant.MIN, 0);

    static Share of(Instant minute, int requests) {
        return new Share(minute, new AtomicInteger(requests));
    }

    /** Whether there was one left for this minute, which is now used. */
    boolean use(Instant now) {
        return minute.equals(now) && left.getAndUpdate(before -> Math.max(0, before - 1)) > 0;
    }

    /** What two requests took at once adds up; what an earlier minute left lapses. */
    Share and(Share more) {
        if (!minute.equals(more.minute)) {
            return more;
        }
        left.addAndGet(more.left.get());
        return this;
    }
}
