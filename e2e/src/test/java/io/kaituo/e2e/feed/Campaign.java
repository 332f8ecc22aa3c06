package io.kaituo.e2e.feed;

import java.time.Duration;

/**
 * How long the proof is: small in every build, as long as somebody asks for it with {@code -Ddeal-events=100000 -Dsubscribers=20 -Dkills=10}.
 *
 * @param events of all deals together
 * @param subscribers by webhook: one hangs, one always fails, one always asks for a rest and one now and then, the others are well
 * @param kills of whoever delivers; from two on a second replica shares the work and is killed in turn
 * @param reconnections of the listener to server-sent events
 */
record Campaign(int events, int subscribers, int kills, int reconnections) {

    private static final int SLOWEST_PER_SECOND = 300;
    private static final Duration FOR_EACH_KILL = Duration.ofMinutes(2);

    static Campaign asked() {
        return new Campaign(
                Integer.getInteger("deal-events", 2_000),
                Integer.getInteger("subscribers", 5),
                Integer.getInteger("kills", 1),
                Integer.getInteger("reconnections", 50));
    }

    boolean needsSecondReplica() {
        return kills > 1;
    }

    Duration patience() {
        return Duration.ofSeconds((long) events * subscribers / SLOWEST_PER_SECOND)
                .plus(FOR_EACH_KILL.multipliedBy(kills + 1L));
    }
}
