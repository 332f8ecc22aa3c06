package io.kaituo.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DigestPlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    private final DigestPlan plan = DigestPlan.of("east", "mia", MONDAY, NINE);

    @Test
    void moves_to_the_time_its_reader_chose() {
        assertThat(plan.move(MONDAY, NINE.minusSeconds(1800), NINE.minusSeconds(7200)))
                .isTrue();
        assertThat(plan.deadline().dueAt()).isEqualTo(NINE.minusSeconds(1800));
        assertThat(plan.move(MONDAY, NINE.minusSeconds(1800), NINE.minusSeconds(7200)))
                .isFalse();
    }

    @Test
    void stays_while_it_is_being_sent() {
        assertThat(plan.move(TUESDAY, NINE.plus(Duration.ofDays(1)), NINE.plusSeconds(1)))
                .isFalse();
        assertThat(plan.day()).isEqualTo(MONDAY);
    }

    @Test
    void goes_on_when_its_day_was_lost() {
        assertThat(plan.move(TUESDAY, NINE.plus(Duration.ofDays(1)), NINE.plus(Duration.ofHours(7))))
                .isTrue();
        assertThat(plan.day()).isEqualTo(TUESDAY);
    }

    @Test
    void never_has_a_second_one_on_a_day() {
        plan.passed(TUESDAY, NINE.plus(Duration.ofDays(1)));
        assertThat(plan.move(MONDAY, NINE.plusSeconds(3600), NINE.plusSeconds(60)))
                .isFalse();
        assertThat(plan.waits(NINE.plusSeconds(60))).isTrue();
        assertThat(plan.day()).isEqualTo(TUESDAY);
    }
}
