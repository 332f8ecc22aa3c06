package io.kaituo.notification.webhook;

import io.kaituo.notification.subscription.Target;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * One holder's turn at a course: deals side by side, the events of each one after another. It lasts a few seconds and then
 * says what became of everything, so that nobody waits for a slow subscriber but itself.
 */
final class Turn {

    /** How many of a subscriber's deals are under way at once. */
    static final int IN_FLIGHT = 16;

    /** After that nothing new is begun; what is under way ends with its own timeout. */
    static final Duration SLICE = Duration.ofSeconds(5);

    private final Course course;
    private final long horizon;
    private final List<DealQueue> queues;
    private final Function<Message, Uni<Outcome>> post;
    private final Function<Lane, Message> gapNotice;
    private final Schedule schedule;
    private final RandomGenerator random;
    private final Clock clock;
    private final Instant end;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Attempt> givenUp = new ArrayList<>();
    private final List<Lane> open = new ArrayList<>();
    private final List<UUID> closed = new ArrayList<>();
    private Instant restUntil;
    private boolean gone;
    private boolean cutShort;

    /** @param horizon the position up to which the queues hold everything that is not in another lane */
    Turn(
            Course course,
            long horizon,
            List<DealQueue> queues,
            Function<Message, Uni<Outcome>> post,
            Function<Lane, Message> gapNotice,
            Schedule schedule,
            RandomGenerator random,
            Clock clock) {
        this.course = course;
        this.horizon = horizon;
        this.queues = queues;
        this.post = post;
        this.gapNotice = gapNotice;
        this.schedule = schedule;
        this.random = random;
        this.clock = clock;
        this.end = clock.instant().plus(SLICE);
    }

    static Function<Message, Uni<Outcome>> unreachable() {
        return message -> Uni.createFrom().item(Outcome.failed(Outcome.Failure.ADDRESS, 0));
    }

    static Function<Message, Uni<Outcome>> over(Post post, Target target, Course course) {
        return message -> post.send(target, course.keys(), message);
    }

    Uni<Turn> run() {
        return Multi.createFrom()
                .iterable(queues)
                .onItem()
                .transformToUni(this::drain)
                .merge(IN_FLIGHT)
                .collect()
                .asList()
                .replaceWith(this);
    }

    private Uni<Void> drain(DealQueue queue) {
        return tellGap(queue).chain(() -> next(queue, 0));
    }

    /** What is missing is said first; should that fail, the deal's events do not wait for it. */
    private Uni<Void> tellGap(DealQueue queue) {
        var lane = queue.lane();
        if (lane.gap() == null || isOver()) {
            return Uni.createFrom().voidItem();
        }
        var notice = gapNotice.apply(lane);
        var at = clock.instant();
        int number = lane.attempt();
        return post.apply(notice)
                .invoke(outcome -> {
                    heed(outcome);
                    var status = outcome.delivered() ? AttemptStatus.DELIVERED : AttemptStatus.FAILED;
                    attempts.add(Attempt.of(notice, number, status, outcome, at));
                    if (outcome.delivered()) {
                        lane.gapTold();
                    } else if (queue.messages().isEmpty()) {
                        lane.gapNotTold(outcome, schedule, random, clock.instant());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> next(DealQueue queue, int index) {
        boolean done = index == queue.messages().size();
        if (done || isOver()) {
            cutShort |= !done;
            return leave(queue, done && queue.complete());
        }
        var message = queue.messages().get(index);
        var at = clock.instant();
        return post.apply(message).chain(outcome -> {
            heed(outcome);
            return note(queue.lane(), message, outcome, at) ? next(queue, index + 1) : leave(queue, false);
        });
    }

    /** True when the deal's next event may go. */
    private boolean note(Lane lane, Message message, Outcome outcome, Instant at) {
        int number = lane.attempt();
        if (outcome.delivered()) {
            lane.delivered(message.sequence());
            attempts.add(Attempt.of(message, number, AttemptStatus.DELIVERED, outcome, at));
            return true;
        }
        boolean last = lane.failed(message.sequence(), outcome, schedule, random, clock.instant());
        var attempt = Attempt.of(message, number, last ? AttemptStatus.GIVEN_UP : AttemptStatus.FAILED, outcome, at);
        attempts.add(attempt);
        if (last) {
            givenUp.add(attempt);
        }
        return false;
    }

    private Uni<Void> leave(DealQueue queue, boolean caughtUp) {
        var lane = queue.lane();
        if (caughtUp && lane.gap() != null && !queue.messages().isEmpty()) {
            lane.gapNotTold(Outcome.failed(Outcome.Failure.STATUS, 0), schedule, random, clock.instant());
        }
        if (!caughtUp || lane.gap() != null) {
            open.add(lane);
        } else if (lane.isStored()) {
            closed.add(lane.dealId());
        }
        return Uni.createFrom().voidItem();
    }

    private void heed(Outcome outcome) {
        gone |= outcome.gone();
        if (outcome.tooMany()) {
            var until = clock.instant().plus(outcome.retryAfter());
            restUntil = restUntil == null || until.isAfter(restUntil) ? until : restUntil;
        }
    }

    private boolean isOver() {
        return gone || restUntil != null || !clock.instant().isBefore(end);
    }

    Course course() {
        return course;
    }

    long horizon() {
        return horizon;
    }

    /** In the order they were begun. */
    List<Attempt> attempts() {
        return attempts.stream().sorted(Comparator.comparing(Attempt::at)).toList();
    }

    List<Attempt> givenUp() {
        return givenUp;
    }

    /** Deals that are behind. */
    List<Lane> open() {
        return open;
    }

    /** Deals that caught up. */
    List<UUID> closed() {
        return closed;
    }

    /** Whether the address answered that it wants nothing more. */
    boolean gone() {
        return gone;
    }

    /** How long the receiver asked for a rest. */
    Optional<Instant> restUntil() {
        return Optional.ofNullable(restUntil);
    }

    boolean inTime() {
        return !cutShort;
    }

    /** Failures since the last success, those before this turn included. */
    int failures() {
        int failures = course.failures();
        for (var attempt : attempts()) {
            failures = attempt.delivered() ? 0 : failures + 1;
        }
        return failures;
    }

    /** Since when nothing succeeds; null while something does, or nothing was tried. */
    Instant failingSince() {
        if (attempts.stream().anyMatch(Attempt::delivered)) {
            return null;
        }
        return course.failingSince() != null || attempts.isEmpty()
                ? course.failingSince()
                : attempts().get(0).at();
    }

    /** Whether the subscription is to be given up. */
    boolean hopeless(Instant now) {
        var since = failingSince();
        return since != null && !attempts.isEmpty() && !now.isBefore(since.plus(Course.PATIENCE));
    }
}
