package io.kaituo.notification.webhook;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When an event that was not taken is tried again: pauses that grow, each up to a fifth shorter or longer so that not all come back at once. */
record Schedule(List<Duration> pauses) {

    private static final double SHORTEST = 0.8;
    private static final double SPREAD = 0.4;

    /** @param written such as {@code 0s,5s,5m,30m,2h}: one pause before each attempt, the first one's included */
    static Schedule parse(String written) {
        return new Schedule(Arrays.stream(written.split(","))
                .map(pause -> Duration.parse("PT" + pause.strip().toUpperCase(Locale.ROOT)))
                .toList());
    }

    /** How long to wait after so many attempts in vain; empty when that was the last. */
    Optional<Duration> pauseAfter(int attempts, RandomGenerator random) {
        if (attempts >= pauses.size()) {
            return Optional.empty();
        }
        double share = SHORTEST + SPREAD * random.nextDouble();
        return Optional.of(Duration.ofMillis(Math.round(pauses.get(attempts).toMillis() * share)));
    }
}
