package io.kaituo.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.local.demo.ExpectedSchedule.Row;
import io.kaituo.local.demo.FollowUps.FollowUp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A contract signed on 2 March 2026, put on record on 20 May 2026. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleCheckTest {
    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 2);
    private static final LocalDate RECORDED = LocalDate.of(2026, 5, 20);

    private final ExpectedSchedule calculation = ExpectedSchedule.of(Preset.named("standard-eight-steps"));
    private final ScheduleCheck check = new ScheduleCheck(calculation, RECORDED);

    @Test
    void rows_as_calculated_differ_in_nothing() {
        check.check(contract(), rows());

        assertThat(check.differences()).isEmpty();
        assertThat(check.lines()).noneMatch(Line::differs);
    }

    @Test
    void a_row_on_another_day_is_found() {
        var rows = rows();
        FollowUp moved = rows.remove(rows.size() - 1);
        rows.add(new FollowUp(
                "c", new Row(moved.row().kind(), moved.row().dueOn().plusDays(1)), "PLANNED"));
        check.check(contract(), rows);

        assertThat(check.differences()).hasSize(1);
        assertThat(different()).containsExactly("rows-as-calculated", "rows-different");
    }

    @Test
    void a_row_too_many_is_found() {
        var rows = rows();
        rows.add(rows.get(0));
        check.check(contract(), rows);

        assertThat(different()).containsExactly("rows", "rows-different");
    }

    @Test
    void a_contract_without_rows_is_found() {
        check.check(contract(), List.of());

        assertThat(different()).containsExactly("rows", "rows-as-calculated", "rows-different");
    }

    @Test
    void what_lay_before_the_registration_must_be_missed() {
        check.check(
                contract(),
                rows().stream()
                        .map(row -> new FollowUp("c", row.row(), "PLANNED"))
                        .toList());

        assertThat(different()).containsExactly("rows-missed");
    }

    @Test
    void what_lies_after_it_must_not_be() {
        check.check(
                contract(),
                rows().stream()
                        .map(row -> new FollowUp("c", row.row(), "MISSED"))
                        .toList());

        assertThat(different()).containsExactly("rows-different");
    }

    private List<String> different() {
        return check.lines().filter(Line::differs).map(Line::what).toList();
    }

    private List<FollowUp> rows() {
        return new ArrayList<>(calculation.after(SIGNED, SIGNED, SIGNED.plusYears(1)).stream()
                .map(row -> new FollowUp("c", row, row.dueOn().isBefore(RECORDED) ? "MISSED" : "PLANNED"))
                .toList());
    }

    private static Found contract() {
        return new Found(
                "c",
                "central",
                "1C1I7A6R",
                5,
                "SIGNED",
                null,
                null,
                null,
                SIGNED,
                SIGNED,
                SIGNED.plusYears(1),
                Instant.parse("2026-05-20T02:00:00Z"),
                null,
                null,
                false);
    }
}
