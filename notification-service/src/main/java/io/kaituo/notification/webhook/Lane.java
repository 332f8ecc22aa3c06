package io.kaituo.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** One deal on its way to one subscriber: its events go one after another, and only its own failures hold it up. */
final class Lane {

    private final UUID dealId;
    private final boolean stored;
    private long next;
    private int attempts;
    private Instant dueAt;
    private Gap gap;

    private Lane(UUID dealId, boolean stored, long next, int attempts, Instant dueAt, Gap gap) {
        this.dealId = dealId;
        this.stored = stored;
        this.next = next;
        this.attempts = attempts;
        this.dueAt = dueAt;
        this.gap = gap;
    }

    /** A deal that is on time. */
    static Lane fresh(UUID dealId, long next, Instant now) {
        return new Lane(dealId, false, next, 0, now, null);
    }

    /** A deal that fell behind. */
    static Lane stored(UUID dealId, long next, int attempts, Instant dueAt, Gap gap) {
        return new Lane(dealId, true, next, attempts, dueAt, gap);
    }

    void delivered(long sequence) {
        next = sequence + 1;
        attempts = 0;
    }

    /**
     * Later again; true when the schedule is over, the event is given up and the next one may go. Who asks for a rest says
     * nothing against the event: that costs it no attempt.
     */
    boolean failed(long sequence, Outcome outcome, Schedule schedule, RandomGenerator random, Instant now) {
        if (waits(outcome, schedule, random, now)) {
            return false;
        }
        gap = gap == null ? Gap.of(sequence, now) : gap.upTo(sequence, now);
        delivered(sequence);
        dueAt = now;
        return true;
    }

    /** The subscriber knows what is missing. */
    void gapTold() {
        gap = null;
    }

    /** Nothing but the news of a gap is left to tell; when even that is in vain the proof of completeness still says so. */
    void gapNotTold(Outcome outcome, Schedule schedule, RandomGenerator random, Instant now) {
        if (!waits(outcome, schedule, random, now)) {
            gapTold();
        }
    }

    private boolean waits(Outcome outcome, Schedule schedule, RandomGenerator random, Instant now) {
        if (outcome.tooMany()) {
            dueAt = now.plus(outcome.retryAfter());
            return true;
        }
        attempts++;
        var pause = schedule.pauseAfter(attempts, random);
        pause.map(planned -> longer(planned, outcome.retryAfter())).ifPresent(wait -> dueAt = now.plus(wait));
        return pause.isPresent();
    }

    private static Duration longer(Duration planned, Duration asked) {
        return asked == null || planned.compareTo(asked) > 0 ? planned : asked;
    }

    /** The number of the attempt that comes next. */
    int attempt() {
        return attempts + 1;
    }

    UUID dealId() {
        return dealId;
    }

    /** Whether there is a row of it. */
    boolean isStored() {
        return stored;
    }

    long next() {
        return next;
    }

    int attempts() {
        return attempts;
    }

    Instant dueAt() {
        return dueAt;
    }

    Gap gap() {
        return gap;
    }
}
