package io.kaituo.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.platform.calendar.SpecialDay.Kind;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure here was counted by hand on the official calendar. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingCalendarTest {
    private static final WorkingCalendar CHINA = WorkingCalendar.china();

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHINA.zone()).toInstant();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Nested
    class Knowing_days {
        @ParameterizedTest
        @CsvSource({
            "2026-02-13, true",
            "2026-02-14, true", // Saturday, made up
            "2026-02-15, false",
            "2026-02-17, false", // Tuesday, 春节
            "2026-02-23, false",
            "2026-02-24, true",
            "2026-02-28, true", // Saturday, made up
            "2026-01-04, true", // Sunday, made up
            "2026-03-07, false",
            "2015-09-03, false", // a holiday of one year only
            "2015-09-06, true",
            "2027-01-01, true" // Friday, not known yet
        })
        void tells_working_days(LocalDate date, boolean working) {
            assertThat(CHINA.isWorkingDay(date)).isEqualTo(working);
        }

        @ParameterizedTest
        @CsvSource({"2003, false", "2004, true", "2026, true", "2027, false"})
        void tells_the_years_it_knows(int year, boolean known) {
            assertThat(CHINA.knows(year)).isEqualTo(known);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-02-13, 2026-02-13",
            "2026-02-14, 2026-02-14",
            "2026-02-15, 2026-02-24",
            "2026-10-01, 2026-10-08",
            "2026-03-07, 2026-03-09"
        })
        void finds_the_next_working_day(LocalDate date, LocalDate next) {
            assertThat(CHINA.nextWorkingDay(date)).isEqualTo(next);
        }

        @ParameterizedTest
        @CsvSource({
            "2025-12-31,    1, 2026-01-04",
            "2025-12-31,    2, 2026-01-05",
            "2026-01-04,   -1, 2025-12-31",
            "2026-09-30,    1, 2026-10-08",
            "2026-09-30,    3, 2026-10-10",
            "2026-10-12,   -1, 2026-10-10",
            "2026-04-30,    4, 2026-05-09",
            "2026-05-10,   -1, 2026-05-09",
            "2026-03-07,    0, 2026-03-07",
            "2026-12-31,    1, 2027-01-01",
            "2003-12-31,    1, 2004-01-02",
            "1969-12-31,    1, 1970-01-01"
        })
        void counts_working_days_both_ways(LocalDate from, long n, LocalDate to) {
            assertThat(CHINA.plusWorkingDays(from, n)).isEqualTo(to);
        }

        @Test
        void opens_at_nine_and_closes_at_six() {
            assertThat(CHINA.opening(day("2026-03-09"))).isEqualTo(Instant.parse("2026-03-09T01:00:00Z"));
            assertThat(CHINA.closing(day("2026-03-09"))).isEqualTo(Instant.parse("2026-03-09T10:00:00Z"));
        }
    }

    @Nested
    class Counting_moments {
        @ParameterizedTest
        @CsvSource({
            "2026-02-11T09:00,    7 d,   2026-02-18T09:00",
            "2026-01-31T10:30,    1 mo,  2026-02-28T10:30",
            "2026-02-13T15:00,    2 wd,  2026-02-24T18:00",
            "2026-02-15T08:00,    1 wd,  2026-02-24T18:00",
            "2026-03-06T19:00,    1 wd,  2026-03-09T18:00",
            "2026-12-31T09:00,    1 wd,  2027-01-01T18:00",
            "2026-03-06T14:00,    4 wh,  2026-03-06T18:00",
            "2026-03-06T17:00,    4 wh,  2026-03-09T12:00",
            "2026-03-06T22:00,    1 wh,  2026-03-09T10:00",
            "2026-03-06T18:00,    9 wh,  2026-03-09T18:00",
            "2026-03-06T07:00,    9 wh,  2026-03-06T18:00",
            "2026-02-13T16:00,    4 wh,  2026-02-14T11:00",
            "2026-02-14T16:00,    4 wh,  2026-02-24T11:00",
            "2026-02-14T23:59:57, PT3S,  2026-02-15T00:00:00"
        })
        void runs_out(String from, String span, String due) {
            assertThat(CHINA.due(at(from), Span.parse(span)).at()).isEqualTo(at(due));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-02-18T09:00, 2 d,   2026-02-16T09:00",
            "2026-02-24T18:00, 1 wd,  2026-02-14T18:00",
            "2026-02-24T18:00, 9 wh,  2026-02-24T09:00",
            "2026-02-24T10:00, 2 wh,  2026-02-14T17:00",
            "2026-02-22T12:00, 1 wh,  2026-02-14T17:00",
            "2026-03-31T09:00, 1 mo,  2026-02-28T09:00",
            "2026-02-24T18:00, PT30S, 2026-02-24T17:59:30"
        })
        void warns_before(String due, String span, String warning) {
            assertThat(CHINA.before(at(due), Span.parse(span)).at()).isEqualTo(at(warning));
        }

        @Test
        void keeps_the_hours_of_the_region() {
            var early = CHINA.withHours(LocalTime.of(8, 30), LocalTime.of(17, 30));
            assertThat(early.due(at("2026-03-06T17:00"), Span.parse("1 wh")).at())
                    .isEqualTo(at("2026-03-09T09:00"));
            assertThat(early.due(at("2026-03-06T17:00"), Span.parse("1 wd")).at())
                    .isEqualTo(at("2026-03-09T17:30"));
            assertThatThrownBy(() -> CHINA.withHours(LocalTime.of(18, 0), LocalTime.of(9, 0)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void keeps_local_time_where_clocks_change() {
            var paris = CHINA.in(ZoneId.of("Europe/Paris"));
            var from = Instant.parse("2026-03-25T08:00:00Z");
            assertThat(paris.due(from, Span.parse("7 d")).at()).isEqualTo(Instant.parse("2026-04-01T07:00:00Z"));
            assertThat(paris.due(from, Span.parse("PT168H")).at()).isEqualTo(Instant.parse("2026-04-01T08:00:00Z"));
        }

        @Test
        void a_regions_own_days_overrule_the_official_ones() {
            var region = CHINA.with(List.of(
                    new SpecialDay(day("2026-04-20"), Kind.HOLIDAY, "三月三"),
                    new SpecialDay(day("2026-02-14"), Kind.HOLIDAY, "春节")));
            assertThat(region.plusWorkingDays(day("2026-04-17"), 1)).isEqualTo(day("2026-04-21"));
            assertThat(region.plusWorkingDays(day("2026-02-13"), 1)).isEqualTo(day("2026-02-24"));
            assertThat(region.knows(2026)).isTrue();
        }
    }

    @Nested
    class Pausing {
        @ParameterizedTest
        @CsvSource({
            // on the calendar every hour counts
            "2026-03-02T09:00, 7 d,   2026-03-04T10:00, 2026-03-06T11:00, 2026-03-11T10:00",
            "2026-03-02T09:00, PT1H,  2026-03-02T09:10, 2026-03-02T09:25, 2026-03-02T10:15",
            // working days are lost at their closing time
            "2026-03-02T09:00, 3 wd,  2026-03-03T10:00, 2026-03-03T17:00, 2026-03-05T18:00",
            "2026-03-02T09:00, 3 wd,  2026-03-03T10:00, 2026-03-04T09:00, 2026-03-06T18:00",
            "2026-03-02T09:00, 3 wd,  2026-03-03T10:00, 2026-03-03T18:00, 2026-03-06T18:00",
            "2026-03-02T09:00, 3 wd,  2026-03-03T18:00, 2026-03-04T09:00, 2026-03-05T18:00",
            "2026-03-02T09:00, 3 wd,  2026-03-05T10:00, 2026-03-09T09:00, 2026-03-09T18:00",
            // a weekend costs working hours nothing
            "2026-03-06T16:00, 4 wh,  2026-03-06T17:00, 2026-03-09T10:00, 2026-03-09T13:00",
            "2026-03-06T16:00, 4 wh,  2026-03-06T18:00, 2026-03-09T09:00, 2026-03-09T11:00",
            // what has run out stays so
            "2026-03-02T09:00, PT1H,  2026-03-02T10:00, 2026-03-05T10:00, 2026-03-02T10:00"
        })
        void goes_on_in_the_same_clock(String from, String span, String paused, String resumed, String due) {
            var before = CHINA.due(at(from), Span.parse(span));
            assertThat(CHINA.resume(before, at(paused), at(resumed)).at()).isEqualTo(at(due));
        }

        @Test
        void does_not_resume_before_it_pauses() {
            var due = CHINA.due(at("2026-03-02T09:00"), Span.parse("7 d"));
            assertThatThrownBy(() -> CHINA.resume(due, at("2026-03-04T09:00"), at("2026-03-03T09:00")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Counting_days {
        @ParameterizedTest
        @CsvSource({
            "2026-02-10, 90 d,  2026-05-11",
            "2026-02-10, 5 wd,  2026-02-24",
            "2026-01-31, 1 mo,  2026-02-28",
            "2024-01-31, 1 mo,  2024-02-29"
        })
        void counts_from_a_day(LocalDate from, String span, LocalDate due) {
            assertThat(CHINA.dueOn(from, Span.parse(span)).on()).isEqualTo(due);
        }

        @ParameterizedTest
        @CsvSource({"2026-12-31, 60 d, 2026-11-01", "2026-03-02, 2 wd, 2026-02-27", "2026-03-31, 1 mo, 2026-02-28"})
        void counts_back_from_a_day(LocalDate end, String span, LocalDate due) {
            assertThat(CHINA.beforeOn(end, Span.parse(span)).on()).isEqualTo(due);
        }

        @ParameterizedTest
        @ValueSource(strings = {"4 wh", "PT3S"})
        void knows_no_hours(String span) {
            assertThatThrownBy(() -> CHINA.dueOn(day("2026-02-10"), Span.parse(span)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(span);
        }

        @Test
        void a_series_is_counted_from_its_anchor() {
            assertThat(CHINA.every(day("2026-01-31"), Span.parse("1 mo"), 3))
                    .extracting(DueDay::on)
                    .containsExactly(day("2026-02-28"), day("2026-03-31"), day("2026-04-30"));
            assertThat(CHINA.every(day("2026-02-10"), Span.parse("5 wd"), 2))
                    .extracting(DueDay::on)
                    .containsExactly(day("2026-02-24"), day("2026-03-02"));
        }

        @Test
        void monthly_call_backs_fall_on_working_days() {
            assertThat(CHINA.monthly(day("2026-01-31"), 12))
                    .extracting(due -> due.on().toString())
                    .containsExactly(
                            "2026-02-28", // a Saturday, but made up
                            "2026-03-31",
                            "2026-04-30",
                            "2026-06-01", // from Sunday 05-31
                            "2026-06-30",
                            "2026-07-31",
                            "2026-08-31",
                            "2026-09-30",
                            "2026-11-02", // from Saturday 10-31
                            "2026-11-30",
                            "2026-12-31",
                            "2027-02-01"); // from Sunday 01-31
        }
    }

    @Nested
    class Reading {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-02-30,holiday,春节",
                    "2026-02-17,feast,春节",
                    "2026-02-17,holiday",
                    "2026-02-17",
                    "2026-01-01,holiday,元旦"
                })
        void names_the_line_that_is_wrong(String line) {
            assertThatThrownBy(() -> WorkingCalendar.read(
                            new StringReader("date,kind,name\n2026-01-01,holiday,元旦\n" + line + "\n")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith(line);
        }
    }
}
