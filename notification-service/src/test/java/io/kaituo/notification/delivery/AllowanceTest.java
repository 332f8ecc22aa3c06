package io.kaituo.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.notification.channel.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllowanceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Limit TWENTY_A_MINUTE = new Limit(20, Duration.ofMinutes(1));
    private static final Limit FIVE_A_SECOND = new Limit(5, Duration.ofSeconds(1));

    @Test
    void is_all_that_is_asked_for_where_nothing_was_used() {
        assertThat(allowed(List.of(), TWENTY_A_MINUTE).messages()).isEqualTo(10);
    }

    @Test
    void is_what_the_window_leaves() {
        assertThat(allowed(secondsAgo(1, 17), TWENTY_A_MINUTE).messages()).isEqualTo(3);
    }

    @Test
    void forgets_what_left_the_window() {
        assertThat(allowed(List.of(NOW.minusSeconds(60), NOW.minusSeconds(61)), TWENTY_A_MINUTE)
                        .messages())
                .isEqualTo(10);
    }

    @Test
    void is_nothing_until_the_oldest_leaves_the_window() {
        var full = allowed(secondsAgo(1, 20), TWENTY_A_MINUTE);
        assertThat(full.messages()).isZero();
        assertThat(full.next()).isEqualTo(NOW.plusSeconds(40));
    }

    @Test
    void keeps_every_limit_at_once() {
        var burst = IntStream.range(0, 5).mapToObj(i -> NOW.minusMillis(100)).toList();
        var full = allowed(burst, TWENTY_A_MINUTE, FIVE_A_SECOND);
        assertThat(full.messages()).isZero();
        assertThat(full.next()).isEqualTo(NOW.plusMillis(900));
        assertThat(allowed(List.of(NOW.minusMillis(1)), TWENTY_A_MINUTE, FIVE_A_SECOND)
                        .messages())
                .isEqualTo(4);
    }

    private static Allowance allowed(List<Instant> used, Limit... limits) {
        return Allowance.of(List.of(limits), used, 10, NOW);
    }

    private static List<Instant> secondsAgo(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(NOW::minusSeconds).toList();
    }
}
