package io.kaituo.notification.routing;

import static io.kaituo.notification.At.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.platform.calendar.WorkingCalendar;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026: the Spring Festival is free from Sunday 15 to Monday 23 February; Saturday 14 and Saturday 28 are worked (调休). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimingTest {

    private static final WorkingCalendar CHINA = WorkingCalendar.china();
    private static final Quiet NIGHT = new Quiet(LocalTime.of(20, 0), LocalTime.of(8, 0));

    @Nested
    class Urgent {

        @Test
        void goes_out_at_any_hour() {
            var midnight = local("2026-02-17T00:10");
            assertThat(Timing.AT_ONCE.earliest(midnight, NIGHT, CHINA)).isEqualTo(midnight);
        }
    }

    @Nested
    class Outside_quiet_hours {

        @ParameterizedTest(name = "{0} → {1}")
        @CsvSource({
            "2026-02-16T12:00, 2026-02-16T12:00",
            "2026-02-16T19:59, 2026-02-16T19:59",
            "2026-02-16T20:00, 2026-02-17T08:00",
            "2026-02-16T23:59, 2026-02-17T08:00",
            "2026-02-17T00:00, 2026-02-17T08:00",
            "2026-02-17T07:59, 2026-02-17T08:00",
            "2026-02-17T08:00, 2026-02-17T08:00"
        })
        void goes_out_on_holidays_but_not_at_night(String now, String out) {
            assertThat(Timing.OUTSIDE_QUIET_HOURS.earliest(local(now), NIGHT, CHINA))
                    .isEqualTo(local(out));
        }
    }

    @Nested
    class In_working_time {

        @ParameterizedTest(name = "{0} → {1}")
        @CsvSource({
            "2026-03-02T10:30, 2026-03-02T10:30",
            "2026-03-02T08:59, 2026-03-02T09:00",
            "2026-03-02T18:00, 2026-03-03T09:00",
            "2026-03-06T18:01, 2026-03-09T09:00",
            "2026-03-07T12:00, 2026-03-09T09:00"
        })
        void waits_for_the_opening_of_the_next_working_day(String now, String out) {
            assertThat(Timing.WORKING_TIME.earliest(local(now), NIGHT, CHINA)).isEqualTo(local(out));
        }

        @ParameterizedTest(name = "{0} → {1}")
        @CsvSource({
            "2026-02-13T19:00, 2026-02-14T09:00",
            "2026-02-14T11:00, 2026-02-14T11:00",
            "2026-02-14T18:30, 2026-02-24T09:00",
            "2026-02-16T11:00, 2026-02-24T09:00",
            "2026-02-27T18:30, 2026-02-28T09:00"
        })
        void knows_the_holidays_and_the_weekends_worked_for_them(String now, String out) {
            assertThat(Timing.WORKING_TIME.earliest(local(now), NIGHT, CHINA)).isEqualTo(local(out));
        }

        @ParameterizedTest(name = "quiet {0}-{1}: {2} → {3}")
        @CsvSource({
            "12:00, 13:30, 2026-03-02T12:10, 2026-03-02T13:30",
            "20:00, 10:00, 2026-03-02T09:10, 2026-03-02T10:00",
            "16:00, 09:30, 2026-03-02T16:00, 2026-03-03T09:30",
            "17:00, 19:00, 2026-03-02T17:30, 2026-03-03T09:00"
        })
        void respects_quiet_hours_too(String from, String until, String now, String out) {
            var quiet = new Quiet(LocalTime.parse(from), LocalTime.parse(until));
            assertThat(Timing.WORKING_TIME.earliest(local(now), quiet, CHINA)).isEqualTo(local(out));
        }

        @Test
        void tells_somebody_who_is_quiet_all_day_when_they_wake() {
            var quiet = new Quiet(LocalTime.of(8, 0), LocalTime.of(19, 0));
            assertThat(Timing.WORKING_TIME.earliest(local("2026-03-02T10:00"), quiet, CHINA))
                    .isEqualTo(local("2026-03-02T19:00"));
        }
    }
}
