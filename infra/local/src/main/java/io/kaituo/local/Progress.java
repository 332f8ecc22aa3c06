package io.kaituo.local;

import java.time.Duration;

/** Told what {@code up} and {@code down} are doing, component by component. */
public interface Progress {
    /** {@code stage} names a text of {@code messages.properties}. */
    void at(String component, String stage);

    void done(String component, Duration elapsed, boolean wasRunning);

    /** For tests and programmes that only want the result. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void at(String component, String stage) {}

            @Override
            public void done(String component, Duration elapsed, boolean wasRunning) {}
        };
    }
}
