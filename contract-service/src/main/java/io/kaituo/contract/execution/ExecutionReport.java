package io.kaituo.contract.execution;

import io.kaituo.contract.Csv;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** How contracts are performed: milestones planned for a period, both days included, by department and by owner. */
record ExecutionReport(String region, LocalDate from, LocalDate to, List<Row> rows) {

    /**
     * @param dimension       {@code department} or {@code owner}
     * @param name            of the department or person
     * @param onTime          performed by the day planned for them
     * @param onTimeShare     of those performed or overdue, to three digits; null of none
     * @param averageSlipDays from the day first planned to the day performed, negative for before; null of none
     * @param troubled        something was or is in their way
     * @param drillDown       the address of these milestones
     */
    record Row(
            String dimension,
            String value,
            String name,
            long milestones,
            long reached,
            long onTime,
            BigDecimal onTimeShare,
            long overdue,
            BigDecimal averageSlipDays,
            long troubled,
            String drillDown) {}

    /** A table for spreadsheets. */
    Csv csv() {
        var csv = Csv.headed(
                "dimension",
                "value",
                "name",
                "milestones",
                "reached",
                "onTime",
                "onTimeShare",
                "overdue",
                "averageSlipDays",
                "troubled",
                "drillDown");
        rows.forEach(row -> csv.row(
                row.dimension(),
                row.value(),
                row.name(),
                row.milestones(),
                row.reached(),
                row.onTime(),
                row.onTimeShare(),
                row.overdue(),
                row.averageSlipDays(),
                row.troubled(),
                row.drillDown()));
        return csv;
    }
}
