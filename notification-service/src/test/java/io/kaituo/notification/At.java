package io.kaituo.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Clocks that run on from a moment of a region's day, so that no test depends on the hour it runs at. */
public final class At {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private At() {}

    /** A Monday that is worked, in the morning. */
    public static Clock work() {
        return clock(local("2026-11-23T10:00"));
    }

    public static Clock clock(Instant from) {
        return Clock.tick(
                Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), from)), Duration.ofNanos(1000));
    }

    /** @param time local, {@code 2026-11-23T10:00} */
    public static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }
}
