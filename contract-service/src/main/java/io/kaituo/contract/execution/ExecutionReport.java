package io.kaituo.contract.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How contracts are performed: milestones planned for a period, both days included, by department and by owner. */
record ExecutionReport(String region, LocalDate from, LocalDate to, List<Row> rows) {

    private static final String MARK = "\uFEFF";
    private static final String HEAD =
            "dimension,value,name,milestones,reached,onTime,onTimeShare,overdue,averageSlipDays,troubled,drillDown";

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
            String drillDown) {

        private String line() {
            return Stream.of(
                            dimension,
                            value,
                            name,
                            milestones,
                            reached,
                            onTime,
                            onTimeShare,
                            overdue,
                            averageSlipDays,
                            troubled,
                            drillDown)
                    .map(cell -> cell == null ? "" : cell.toString())
                    .map(Row::quoted)
                    .collect(Collectors.joining(","));
        }

        /** No cell that a spreadsheet would calculate: only names are written by people. */
        private static String quoted(String cell) {
            boolean calculated = cell.matches("(?s)[=+@\\t\\r].*|-\\D.*");
            return '"' + (calculated ? "'" : "") + cell.replace("\"", "\"\"") + '"';
        }
    }

    /** A table for spreadsheets. */
    String csv() {
        return MARK
                + HEAD
                + "\r\n"
                + rows.stream().map(row -> row.line() + "\r\n").collect(Collectors.joining());
    }
}
