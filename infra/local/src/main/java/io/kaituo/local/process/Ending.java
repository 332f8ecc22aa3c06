package io.kaituo.local.process;

import java.time.Duration;
import java.util.Properties;

/**
 * How a process is asked to end in order.
 *
 * @param signal {@code TERM} or {@code INT}
 * @param grace how long that may take before it is killed
 */
public record Ending(String signal, Duration grace) {
    void writeTo(Properties properties) {
        properties.setProperty("ending.signal", signal);
        properties.setProperty("ending.grace", grace.toString());
    }

    static Ending readFrom(Properties properties) {
        return new Ending(
                properties.getProperty("ending.signal"), Duration.parse(properties.getProperty("ending.grace")));
    }
}
