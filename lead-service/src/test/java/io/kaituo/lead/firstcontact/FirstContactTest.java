package io.kaituo.lead.firstcontact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.lead.people.Absence;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.web.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstContactTest {

    private static final WorkingCalendar CHINA = WorkingCalendar.china();

    /** Wednesday before the Spring Festival. */
    private static final Instant WEDNESDAY = at("2026-02-11T09:00");

    /** A Monday without holidays near. */
    private static final Instant MONDAY = at("2026-03-09T09:00");

    private final FirstContact clock = new FirstContact();
    private final Clocked lead = new Noted(UUID.randomUUID(), "east", "ada", "Harbour", clock);

    private record Noted(UUID id, String region, String ownerId, String companyName, FirstContact firstContact)
            implements Clocked {}

    @Test
    void R5_6_a_week_is_a_calendar_week_also_over_the_holiday_and_says_so() {
        var due = started("7 d", WEDNESDAY);
        assertThat(due.at()).isEqualTo(at("2026-02-18T09:00"));
        assertThat(due.explained(Locale.ENGLISH))
                .isEqualTo("2026-02-18 (Wed) 09:00: 7 calendar days after 2026-02-11 (Wed) 09:00; "
                        + "2026-02-18 (Wed) is a holiday (Spring Festival); calendar days run through it");
    }

    @Test
    void is_later_by_the_days_its_owner_is_away() {
        var due = started("7 d", MONDAY, away("2026-03-11", "2026-03-12"));
        assertThat(due.at()).isEqualTo(at("2026-03-18T09:00"));
        assertThat(due.explained(Locale.ENGLISH))
                .contains("away from 2026-03-11 (Wed) 00:00 to 2026-03-13 (Fri) 00:00: now 2026-03-18 (Wed) 09:00");
        assertThat(due.explained(Locale.SIMPLIFIED_CHINESE)).contains("不在岗");
    }

    @Test
    void an_absence_costs_a_working_clock_its_working_days_only() {
        assertThat(started("3 wd", MONDAY, away("2026-03-11", "2026-03-15")).at())
                .isEqualTo(at("2026-03-17T18:00"));
        assertThat(started("3 wd", MONDAY, away("2026-03-14", "2026-03-15")).at())
                .isEqualTo(at("2026-03-12T18:00"));
    }

    @Test
    void an_absence_that_began_before_counts_from_the_start_and_a_later_one_not_at_all() {
        assertThat(started("7 d", MONDAY, away("2026-03-02", "2026-03-09")).at())
                .isEqualTo(at("2026-03-17T00:00"));
        assertThat(started("7 d", MONDAY, away("2026-03-16", "2026-03-20")).at())
                .isEqualTo(at("2026-03-21T09:00"));
        assertThat(started("7 d", MONDAY, away("2026-03-17", "2026-03-20")).at())
                .isEqualTo(at("2026-03-16T09:00"));
    }

    @Test
    void a_pause_stops_it_and_a_day_both_paused_and_absent_counts_once() {
        started("7 d", MONDAY);
        clock.pause(at("2026-03-20T09:00"), at("2026-03-10T09:00"));
        assertThat(clock.isRunning()).isFalse();
        clock.resume(at("2026-03-12T09:00"));
        assertThat(clock.count(CHINA, List.of()).at()).isEqualTo(at("2026-03-18T09:00"));
        assertThat(clock.count(CHINA, List.of(away("2026-03-11", "2026-03-12"))).at())
                .isEqualTo(at("2026-03-19T00:00"));
    }

    @Test
    void can_be_paused_only_while_it_runs_and_resumed_only_while_it_stands_still() {
        refused("lead.clock-not-running", () -> clock.pause(MONDAY, MONDAY));
        started("7 d", MONDAY);
        refused("lead.clock-not-paused", () -> clock.resume(MONDAY));
        clock.pause(MONDAY.plus(Duration.ofDays(1)), MONDAY);
        refused("lead.clock-not-running", () -> clock.pause(MONDAY, MONDAY));
        clock.resume(MONDAY);
        clock.missed(lead, false, MONDAY);
        refused("lead.clock-not-running", () -> clock.pause(MONDAY, MONDAY));
    }

    @Test
    void an_extension_is_a_clock_of_its_own_as_often_as_the_playbook_says() {
        started("7 d", MONDAY);
        clock.missed(lead, false, MONDAY);
        var tuesday = MONDAY.plus(Duration.ofDays(8));
        clock.extend(Span.parse("3 d"), 1, "The buyer is at a fair", tuesday);
        var due = clock.count(CHINA, List.of());
        assertThat(due.at()).isEqualTo(tuesday.plus(Duration.ofDays(3)));
        assertThat(due.explained(Locale.ENGLISH)).endsWith("more time was given: The buyer is at a fair");
        assertThat(clock.isRunning()).isTrue();
        refused("lead.extended-before", () -> clock.extend(Span.parse("3 d"), 1, "again", tuesday));
    }

    @Test
    void a_new_owner_may_be_given_more_time_again() {
        started("7 d", MONDAY);
        clock.extend(Span.parse("3 d"), 1, "once", MONDAY);
        started("7 d", MONDAY);
        clock.extend(Span.parse("3 d"), 1, "once", MONDAY);
        assertThat(clock.isRunning()).isTrue();
    }

    @Test
    void nothing_is_left_of_it_once_somebody_spoke() {
        started("7 d", MONDAY);
        clock.pause(MONDAY.plusSeconds(60), MONDAY);
        assertThat(clock.stop()).as("in time").isTrue();
        assertThat(clock.isPending()).isFalse();
        assertThat(clock.stop()).isFalse();
        refused("lead.clock-not-running", () -> clock.extend(Span.parse("3 d"), 1, "late", MONDAY));
    }

    private DueDate started(String within, Instant from, Absence... away) {
        clock.start(Span.parse(within), from);
        return clock.count(CHINA, List.of(away));
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOf(RuleViolation.class)
                .extracting("code")
                .isEqualTo(code);
    }

    private static Absence away(String first, String last) {
        return new Absence(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHINA.zone()).toInstant();
    }
}
