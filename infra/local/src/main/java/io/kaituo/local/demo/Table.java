package io.kaituo.local.demo;

import io.kaituo.local.Messages;
import io.kaituo.local.command.Columns;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The end of the demo: what was expected beside what is there, aligned, every difference marked loudly. */
record Table(List<Line> lines, UnaryOperator<String> alarm) {
    private static final int NUMBER = 10;
    private static final String EQUAL = "✓";
    private static final String DIFFERENT = "≠";

    Stream<String> text() {
        int widest = lines.stream()
                .mapToInt(line -> Columns.width(label(line)))
                .max()
                .orElse(0);
        List<String> heads = List.of(Messages.text("demo.columns").split("\\|"));
        String head = left(heads.get(0), widest) + right(heads.get(1)) + right(heads.get(2)) + right(heads.get(3));
        return Stream.concat(Stream.of("  " + head), lines.stream().map(line -> row(line, widest)));
    }

    boolean differs() {
        return lines.stream().anyMatch(Line::differs);
    }

    private String row(Line line, int widest) {
        String row = left(label(line), widest)
                + right(number(line.expected()))
                + right(number(line.found()))
                + right(line.created().isPresent() ? number(line.created().getAsLong()) : "")
                + "  ";
        return line.differs()
                ? alarm.apply(DIFFERENT + " " + row + DIFFERENT + " " + Messages.text("demo.difference"))
                : "  " + row + EQUAL;
    }

    private static String label(Line line) {
        return Messages.text("demo.line." + line.what());
    }

    private static String number(long number) {
        return String.format("%,d", number);
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - Columns.width(text)));
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, NUMBER - Columns.width(text))) + text;
    }
}
