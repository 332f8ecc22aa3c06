package io.kaituo.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting for something outside this process, where nothing can call us back: the one place that does nothing for a while. */
public final class Wait {
    private static final Duration STEP = Duration.ofMillis(50);

    private Wait() {}

    /** True as soon as the condition holds, false when it does not within the time. */
    public static boolean until(Duration atMost, BooleanSupplier condition) {
        return until(atMost, STEP, condition);
    }

    /** Asks only every {@code step}, for questions that cost something. */
    public static boolean until(Duration atMost, Duration step, BooleanSupplier condition) {
        Instant end = Instant.now().plus(atMost);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end) || !pause(step)) return false;
        }
        return true;
    }

    /** Until the next look; false when somebody interrupts, which stays known. */
    public static boolean pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
