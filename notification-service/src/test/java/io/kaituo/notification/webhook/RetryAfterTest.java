package io.kaituo.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void is_seconds_or_a_date() {
        assertThat(RetryAfter.read("120", NOW)).isEqualTo(Duration.ofSeconds(120));
        assertThat(RetryAfter.read("Sun, 22 Nov 2026 08:01:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void is_believed_up_to_a_day() {
        assertThat(RetryAfter.read("999999999", NOW)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void may_be_missing_or_nonsense() {
        assertThat(RetryAfter.read(null, NOW)).isNull();
        assertThat(RetryAfter.read("soon", NOW)).isNull();
    }

    @Test
    void is_no_rest_when_it_lies_behind_us() {
        assertThat(RetryAfter.read("0", NOW)).isNull();
        assertThat(RetryAfter.read("Sun, 22 Nov 2026 07:00:00 GMT", NOW)).isNull();
    }
}
