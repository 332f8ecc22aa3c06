package io.kaituo.lead.reports;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A report as a table for spreadsheets: UTF-8 with a mark, and no cell that a spreadsheet would calculate. */
final class Csv {

    private static final String MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Csv() {}

    static <R extends Record> String of(Report<R> report, Class<R> type) {
        var columns = type.getRecordComponents();
        return MARK
                + line(columns, RecordComponent::getName)
                + report.rows().stream()
                        .map(row -> line(columns, column -> value(row, column)))
                        .collect(Collectors.joining());
    }

    private static String line(RecordComponent[] columns, Function<RecordComponent, Object> cell) {
        return Arrays.stream(columns).map(column -> quoted(cell.apply(column))).collect(Collectors.joining(","))
                + "\r\n";
    }

    private static Object value(Record row, RecordComponent column) {
        try {
            var accessor = column.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(column.toString(), e);
        }
    }

    private static String quoted(Object cell) {
        String text = cell == null ? "" : cell.toString();
        boolean calculated =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        String safe = calculated ? "'" + text : text;
        return List.of(',', '"', '\n', '\r').stream().anyMatch(sign -> safe.indexOf(sign) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
