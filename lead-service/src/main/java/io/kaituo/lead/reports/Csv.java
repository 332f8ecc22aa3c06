package io.kaituo.lead.reports;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as a table for spreadsheets: UTF-8 with a mark, and no cell that a spreadsheet would calculate. */
final class Csv {

    private static final String MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Csv() {}

    static <R extends Record> String of(Report<R> report, Class<R> type) {
        return MARK
                + line(names("", type))
                + report.rows().stream().map(row -> line(cells(row, type))).collect(Collectors.joining());
    }

    private static String line(Stream<?> cells) {
        return cells.map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A record within a row is as many columns as it has parts, each under both names. */
    private static Stream<String> names(String within, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(column -> column.getType().isRecord()
                        ? names(within + column.getName() + ".", column.getType())
                        : Stream.of(within + column.getName()));
    }

    private static Stream<?> cells(Object row, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(column -> {
            var value = row == null ? null : value(row, column);
            return column.getType().isRecord() ? cells(value, column.getType()) : Stream.of(text(value));
        });
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Object value(Object row, RecordComponent column) {
        try {
            var accessor = column.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(column.toString(), e);
        }
    }

    private static String quoted(Object cell) {
        String text = cell.toString();
        boolean calculated =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        String safe = calculated ? "'" + text : text;
        return List.of(',', '"', '\n', '\r').stream().anyMatch(sign -> safe.indexOf(sign) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
