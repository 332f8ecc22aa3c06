package io.kaituo.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** A report as a table for spreadsheets, which calculate none of its cells: people write names. */
public final class Csv {

    /** By which spreadsheets know that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    private final List<String> lines = new ArrayList<>();

    private Csv() {}

    public static Csv headed(String... names) {
        var csv = new Csv();
        csv.lines.add(String.join(",", names));
        return csv;
    }

    /** @param cells in the order of the names; null for an empty one */
    public Csv row(Object... cells) {
        lines.add(Arrays.stream(cells)
                .map(cell -> quoted(Objects.toString(cell, "")))
                .collect(Collectors.joining(",")));
        return this;
    }

    private static String quoted(String cell) {
        boolean calculated = cell.matches("(?s)[=+@\\t\\r].*|-\\D.*");
        return '"' + (calculated ? "'" : "") + cell.replace("\"", "\"\"") + '"';
    }

    public String text() {
        return MARK + lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    /** To be saved under that name. */
    public RestResponse<String> file(String name) {
        return RestResponse.ResponseBuilder.ok(text(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
