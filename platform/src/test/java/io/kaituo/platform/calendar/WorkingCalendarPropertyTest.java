package io.kaituo.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.platform.calendar.Span.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every moment from before the first known year to after the last, judged by counting day by day. */
class WorkingCalendarPropertyTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CHINA = WorkingCalendar.china();
    private static final WorkingDaysOfChina SLOW = new WorkingDaysOfChina();

    @Property
    void is_never_due_before_it_starts_nor_warned_of_after(
            @ForAll("moments") ZonedDateTime from, @ForAll("spans") Span span) {
        assertThat(CHINA.due(from.toInstant(), span).at()).isAfter(from.toInstant());
        assertThat(CHINA.before(from.toInstant(), span).at()).isBefore(from.toInstant());
    }

    @Property
    void working_days_end_at_the_closing_of_the_nth_working_day(
            @ForAll("moments") ZonedDateTime from, @ForAll @IntRange(min = 1, max = 300) int n) {
        var due =
                CHINA.due(from.toInstant(), new Span(n, Unit.WORKING_DAYS)).at().atZone(SHANGHAI);
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(18, 0));
        assertThat(SLOW.contains(due.toLocalDate())).isTrue();
        assertThat(SLOW.between(from.toLocalDate(), due.toLocalDate())).isEqualTo(n);
    }

    @Property
    void working_days_back_mirror_working_days_forth(
            @ForAll("days") LocalDate date, @ForAll @IntRange(min = 1, max = 300) int n) {
        var before = CHINA.plusWorkingDays(date, -n);
        assertThat(SLOW.contains(before)).isTrue();
        assertThat(SLOW.between(before.minusDays(1), date.minusDays(1))).isEqualTo(n);
        assertThat(CHINA.plusWorkingDays(before, n)).isEqualTo(CHINA.nextWorkingDay(date));
    }

    @Property
    void working_hours_hold_exactly_that_much_working_time(
            @ForAll("moments") ZonedDateTime from, @ForAll @IntRange(min = 1, max = 500) int hours) {
        var span = new Span(hours, Unit.WORKING_HOURS);
        var due = CHINA.due(from.toInstant(), span).at().atZone(SHANGHAI);
        assertThat(worked(from, due)).isEqualTo(Duration.ofHours(hours));
        assertThat(worked(CHINA.before(from.toInstant(), span).at().atZone(SHANGHAI), from))
                .isEqualTo(Duration.ofHours(hours));
        assertThat(due.toLocalTime()).isAfter(LocalTime.of(9, 0)).isBeforeOrEqualTo(LocalTime.of(18, 0));
    }

    @Property
    void the_next_working_day_is_the_first(@ForAll("days") LocalDate date) {
        var next = CHINA.nextWorkingDay(date);
        assertThat(SLOW.contains(next)).isTrue();
        assertThat(SLOW.between(date.minusDays(1), next)).isEqualTo(1);
        assertThat(CHINA.isWorkingDay(date)).isEqualTo(SLOW.contains(date));
    }

    @Property
    void monthly_days_rise_and_are_worked(
            @ForAll("days") LocalDate anchor, @ForAll @IntRange(min = 1, max = 36) int times) {
        var days = CHINA.monthly(anchor, times).stream().map(DueDay::on).toList();
        assertThat(days).hasSize(times).isSorted().doesNotHaveDuplicates().allMatch(SLOW::contains);
        for (int n = 1; n <= times; n++) {
            var month = anchor.plusMonths(n);
            assertThat(days.get(n - 1)).isBetween(month, month.plusDays(12));
        }
    }

    @Property
    void two_pauses_on_end_are_one(
            @ForAll("moments") ZonedDateTime from,
            @ForAll("spans") Span span,
            @ForAll @IntRange(max = 20_000) int firstMinutes,
            @ForAll @IntRange(max = 20_000) int secondMinutes) {
        var due = CHINA.due(from.toInstant(), span);
        var middle = from.plusMinutes(firstMinutes).toInstant();
        var end = middle.plus(Duration.ofMinutes(secondMinutes));
        var once = CHINA.resume(due, from.toInstant(), end);
        var twice = CHINA.resume(CHINA.resume(due, from.toInstant(), middle), middle, end);
        assertThat(twice.at()).isEqualTo(once.at()).isAfterOrEqualTo(due.at());
    }

    @Property
    void a_pause_from_the_start_is_a_later_start_for_a_working_clock(
            @ForAll("moments") ZonedDateTime from, @ForAll @IntRange(max = 20_000) int minutes) {
        var span = new Span(7, Unit.WORKING_HOURS);
        var resumed = from.plusMinutes(minutes).toInstant();
        assertThat(CHINA.resume(CHINA.due(from.toInstant(), span), from.toInstant(), resumed)
                        .at())
                .isEqualTo(CHINA.due(resumed, span).at());
    }

    @Property
    void explains_itself_completely_in_both_languages(
            @ForAll("moments") ZonedDateTime from, @ForAll("spans") Span span) {
        var due = CHINA.due(from.toInstant(), span);
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE})
            assertThat(due.explained(locale)).isNotBlank().doesNotContain("{", "}");
        assertThat(due.explained(Locale.ENGLISH)).contains(day(due.at())).contains(day(from.toInstant()));
    }

    @Property
    void spans_read_back_what_they_write(@ForAll("spans") Span span) {
        assertThat(Span.parse(span.toString())).isEqualTo(span);
    }

    private static String day(Instant at) {
        return at.atZone(SHANGHAI).toLocalDate().toString();
    }

    private static Duration worked(ZonedDateTime from, ZonedDateTime to) {
        return from.toLocalDate()
                .datesUntil(to.toLocalDate().plusDays(1))
                .filter(SLOW::contains)
                .map(date -> overlap(from, to, date.atTime(9, 0).atZone(SHANGHAI)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration overlap(ZonedDateTime from, ZonedDateTime to, ZonedDateTime opening) {
        var begin = from.isAfter(opening) ? from : opening;
        var end = to.isBefore(opening.plusHours(9)) ? to : opening.plusHours(9);
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2002, 1, 1).toEpochDay(),
                        LocalDate.of(2030, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<ZonedDateTime> moments() {
        var micros = Arbitraries.longs().between(0, 86_399_999_999L);
        var edges = Arbitraries.of("00:00", "09:00", "17:59", "18:00", "23:59").map(LocalTime::parse);
        var times = Arbitraries.oneOf(micros.map(micro -> LocalTime.ofNanoOfDay(micro * 1000)), edges);
        return Combinators.combine(days(), times)
                .as((date, time) -> date.atTime(time).atZone(SHANGHAI));
    }

    @Provide
    Arbitrary<Span> spans() {
        var counted = Combinators.combine(
                        Arbitraries.longs().between(1, 400),
                        Arbitraries.of(Unit.CALENDAR_DAYS, Unit.MONTHS, Unit.WORKING_DAYS, Unit.WORKING_HOURS))
                .as(Span::new);
        return Arbitraries.oneOf(
                counted,
                Arbitraries.longs().between(1, 1_000_000_000_000L).map(nanos -> new Span(nanos, Unit.ELAPSED)));
    }
}
