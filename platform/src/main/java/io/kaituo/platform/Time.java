package io.kaituo.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The clock everybody injects, so that tests can move time. */
class Time {

    /** What PostgreSQL keeps; finer instants would change on their way through the database. */
    private static final Duration PRECISION = Duration.of(1, ChronoUnit.MICROS);

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), PRECISION);
    }
}
