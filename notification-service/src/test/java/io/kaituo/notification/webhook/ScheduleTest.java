package io.kaituo.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScheduleTest {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private final Schedule schedule = Schedule.parse("0s,5s,5m,30m,2h,5h,10h,14h,20h,24h");

    @Test
    void waits_longer_each_time_a_fifth_more_or_less() {
        var random = new Random(7);
        for (int attempts = 1; attempts <= PAUSES.size(); attempts++) {
            long planned = PAUSES.get(attempts - 1).toMillis();
            for (int i = 0; i < 200; i++) {
                assertThat(schedule.pauseAfter(attempts, random).orElseThrow().toMillis())
                        .isBetween(planned * 8 / 10, planned * 12 / 10);
            }
        }
    }

    @Test
    void spreads_what_failed_together() {
        var random = new Random(7);
        assertThat(java.util.stream.Stream.generate(
                                () -> schedule.pauseAfter(2, random).orElseThrow())
                        .limit(100)
                        .distinct())
                .hasSizeGreaterThan(90);
    }

    @Test
    void ends_after_the_tenth_attempt() {
        assertThat(schedule.pauseAfter(9, new Random())).isPresent();
        assertThat(schedule.pauseAfter(10, new Random())).isEmpty();
    }
}
