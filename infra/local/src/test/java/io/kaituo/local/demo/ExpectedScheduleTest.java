package io.kaituo.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.local.demo.ExpectedSchedule.Row;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Dates counted by hand on the official calendar of 2026. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpectedScheduleTest {
    private final ExpectedSchedule eightSteps = ExpectedSchedule.of(Preset.named("standard-eight-steps"));
    private final ExpectedSchedule advertising = ExpectedSchedule.of(Preset.named("advertising-sales"));

    @Test
    void the_last_of_a_month_stays_the_last_and_moves_to_a_working_day() {
        List<Row> rows = after("2026-01-31");

        assertThat(days(rows, "CALL_BACK"))
                .containsExactly(
                        "2026-02-28", // a Saturday, but a make-up workday
                        "2026-03-31",
                        "2026-04-30",
                        "2026-06-01", // 31 May is a Sunday
                        "2026-06-30",
                        "2026-07-31",
                        "2026-08-31",
                        "2026-09-30",
                        "2026-11-02", // 31 October is a Saturday
                        "2026-11-30",
                        "2026-12-31",
                        "2027-02-01"); // 31 January 2027 is a Sunday
    }

    @Test
    void a_call_back_in_the_national_holiday_waits_for_its_end() {
        assertThat(days(after("2026-09-01"), "CALL_BACK")).startsWith("2026-10-08");
    }

    @Test
    void working_days_leave_the_spring_festival_out_and_count_its_make_up_days() {
        // 12, 13, 14 (made up), 24, 25 February
        assertThat(days(after("2026-02-11"), "LAUNCH")).containsExactly("2026-02-25");
    }

    @Test
    void calendar_days_stay_where_they_fall() {
        // 31 January + 90 days: 28 in February, 31 in March, 30 in April, 1 in May, a holiday
        assertThat(days(after("2026-01-31"), "CROSS_SELL")).containsExactly("2026-05-01");
    }

    @Test
    void what_counts_from_the_first_delivery_is_not_planned_before_it() {
        assertThat(after("2026-01-31")).hasSize(12 + 1 + 1);
        assertThat(days(after("2026-01-31"), "REVIEW")).isEmpty();
    }

    @Test
    void advertising_counts_from_the_start_and_back_from_the_end() {
        var rows = advertising.after(
                LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-06"), LocalDate.parse("2027-03-01"));

        assertThat(rows)
                .containsExactly(
                        new Row("CALL_BACK", LocalDate.parse("2026-03-09")),
                        new Row("DELIVERY_FEEDBACK", LocalDate.parse("2026-03-09")),
                        new Row("CALL_BACK", LocalDate.parse("2026-04-01")),
                        new Row("RENEWAL", LocalDate.parse("2027-01-15")));
    }

    @Test
    void the_impatient_variant_changes_the_first_contact_alone() {
        Preset normal = Preset.named("standard-eight-steps");
        Preset show = normal.impatient("PT90S");

        assertThat(Preset.text(show.content().at("/leads/firstContact"), "within", ""))
                .isEqualTo("PT90S");
        assertThat(show.content().at("/leads/firstContact/warnBefore").isMissingNode())
                .isTrue();
        assertThat(show.content().get("visits")).isEqualTo(normal.content().get("visits"));
        assertThat(Preset.text(normal.content().at("/leads/firstContact"), "within", ""))
                .isEqualTo("3 wd");
    }

    private List<Row> after(String signedOn) {
        LocalDate signed = LocalDate.parse(signedOn);
        return eightSteps.after(signed, signed, signed.plusYears(1));
    }

    private static List<String> days(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(row -> row.dueOn().toString())
                .toList();
    }
}
