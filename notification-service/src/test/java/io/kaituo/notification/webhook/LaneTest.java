package io.kaituo.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.notification.webhook.Outcome.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaneTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Outcome FAILED = Outcome.failed(Failure.CONNECTION, 3);

    private final Schedule schedule = Schedule.parse("0s,10s,100s");
    private final Random random = new Random(1);
    private final Lane lane = Lane.fresh(UUID.randomUUID(), 4, NOW);

    private boolean fails(long sequence, Outcome outcome) {
        return lane.failed(sequence, outcome, schedule, random, NOW);
    }

    @Nested
    class On_time {

        @Test
        void goes_on_with_the_next_event() {
            lane.delivered(4);
            assertThat(lane.next()).isEqualTo(5);
            assertThat(lane.attempt()).isOne();
        }

        @Test
        void waits_after_a_failure() {
            assertThat(fails(4, FAILED)).isFalse();
            assertThat(lane.next()).isEqualTo(4);
            assertThat(lane.attempt()).isEqualTo(2);
            assertThat(lane.dueAt()).isBetween(NOW.plusSeconds(8), NOW.plusSeconds(12));
        }

        @Test
        void waits_as_long_as_it_is_asked_to_if_that_is_longer() {
            fails(4, Outcome.answered(503, 3, Duration.ofMinutes(7)));
            assertThat(lane.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(7)));
        }

        @Test
        void does_not_come_back_sooner_than_planned() {
            fails(4, Outcome.answered(503, 3, Duration.ofSeconds(1)));
            assertThat(lane.dueAt()).isAfterOrEqualTo(NOW.plusSeconds(8));
        }

        @Test
        void rests_as_long_as_its_receiver_asks_and_that_costs_no_attempt() {
            for (int asked = 0; asked < 20; asked++) {
                assertThat(fails(4, Outcome.answered(429, 3, Duration.ofSeconds(1))))
                        .isFalse();
            }
            assertThat(lane.dueAt()).isEqualTo(NOW.plusSeconds(1));
            assertThat(lane.attempt()).isOne();
        }
    }

    @Nested
    class Behind {

        @Test
        void begins_to_count_anew_with_the_next_event() {
            fails(4, FAILED);
            lane.delivered(4);
            assertThat(lane.attempt()).isOne();
        }

        @Test
        void gives_up_after_the_last_attempt_and_goes_on() {
            assertThat(fails(4, FAILED)).isFalse();
            assertThat(fails(4, FAILED)).isFalse();
            assertThat(fails(4, FAILED)).isTrue();
            assertThat(lane.next()).isEqualTo(5);
            assertThat(lane.attempt()).isOne();
            assertThat(lane.dueAt()).isEqualTo(NOW);
            assertThat(lane.gap()).extracting(Gap::from, Gap::to).containsExactly(4L, 4L);
        }

        @Test
        void tells_one_gap_for_neighbours_under_another_id() {
            for (int i = 0; i < 3; i++) {
                fails(4, FAILED);
            }
            var first = lane.gap();
            for (int i = 0; i < 3; i++) {
                fails(5, FAILED);
            }
            assertThat(lane.gap()).extracting(Gap::from, Gap::to).containsExactly(4L, 5L);
            assertThat(lane.gap().notice()).isNotEqualTo(first.notice());
        }

        @Test
        void stops_telling_of_a_gap_when_even_that_is_in_vain() {
            for (int i = 0; i < 3; i++) {
                fails(4, FAILED);
            }
            lane.gapNotTold(FAILED, schedule, random, NOW);
            assertThat(lane.gap()).isNotNull();
            assertThat(lane.dueAt()).isAfterOrEqualTo(NOW.plusSeconds(8));
            lane.gapNotTold(FAILED, schedule, random, NOW);
            lane.gapNotTold(FAILED, schedule, random, NOW);
            assertThat(lane.gap()).isNull();
        }
    }
}
