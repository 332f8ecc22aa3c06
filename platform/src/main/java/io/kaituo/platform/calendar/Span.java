package io.kaituo.platform.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A length of time that names the clock it runs on, so that a playbook cannot leave that open.
 *
 * <p>Written {@code 7 d} (calendar days), {@code 1 mo} (months), {@code 2 wd} (working days), {@code 4 wh} (working
 * hours) or {@code PT90S} (elapsed time, ISO-8601). Never zero and never negative.
 *
 * @param amount how many of the unit, at least 1 (1 to 9999 in a text); for elapsed time its nanoseconds
 * @param unit what is counted
 */
public record Span(long amount, Unit unit) {

    /** What a span counts, and on which clock. */
    public enum Unit {
        /** The same local time so many days later. */
        CALENDAR_DAYS("d"),
        /** The same local time so many months later; the last day of the month where that day is missing. */
        MONTHS("mo"),
        /** The closing time of the so-manieth working day after. */
        WORKING_DAYS("wd"),
        /** Only time within working hours counts. */
        WORKING_HOURS("wh"),
        /** Time passes for everybody, at night too. */
        ELAPSED("");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        /** Whether nights, weekends and holidays are left out; what playbooks call {@code clock: working}. */
        public boolean working() {
            return this == WORKING_DAYS || this == WORKING_HOURS;
        }
    }

    private static final Pattern COUNTED = Pattern.compile("([1-9]\\d{0,3}) (d|mo|wd|wh)");

    public Span {
        if (amount < 1) throw new IllegalArgumentException("A span of " + amount + " " + unit + " is none");
    }

    /**
     * Reads a span as playbooks write it.
     *
     * @throws IllegalArgumentException when the text is nothing of the kind; the message quotes it and says what would be
     */
    @JsonCreator
    public static Span parse(String text) {
        var counted = COUNTED.matcher(text);
        if (counted.matches()) {
            var unit = Arrays.stream(Unit.values()).filter(u -> u.symbol.equals(counted.group(2)));
            return new Span(Long.parseLong(counted.group(1)), unit.findFirst().orElseThrow());
        }
        try {
            if (text.startsWith("PT")) return of(Duration.parse(text));
        } catch (DateTimeParseException | ArithmeticException | IllegalArgumentException notElapsedTime) {
            throw new IllegalArgumentException(complaint(text), notElapsedTime);
        }
        throw new IllegalArgumentException(complaint(text));
    }

    /** Elapsed time; up to 292 years, longer than nothing. */
    public static Span of(Duration elapsed) {
        return new Span(elapsed.toNanos(), Unit.ELAPSED);
    }

    /** The same unit so many times over: the distance from the anchor to the n-th of a series. */
    public Span times(int n) {
        return new Span(Math.multiplyExact(amount, n), unit);
    }

    /** As playbooks write it; {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        return unit == Unit.ELAPSED ? Duration.ofNanos(amount).toString() : amount + " " + unit.symbol;
    }

    String symbol() {
        return unit == Unit.ELAPSED ? "elapsed" : unit.symbol;
    }

    private static String complaint(String text) {
        return "\"" + text + "\" is no duration: write 7 d (calendar days), 1 mo (months), 2 wd (working days), "
                + "4 wh (working hours) or PT90S (elapsed time)";
    }
}
