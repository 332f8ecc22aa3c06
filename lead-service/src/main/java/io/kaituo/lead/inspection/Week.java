package io.kaituo.lead.inspection;

import io.kaituo.platform.web.Refused;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A week from Monday to Sunday, written {@code 2026-W47}. */
record Week(LocalDate monday) {

    private static final DateTimeFormatter NAME = new DateTimeFormatterBuilder()
            .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
            .appendLiteral("-W")
            .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
            .parseDefaulting(ChronoField.DAY_OF_WEEK, 1)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    static Week of(Instant moment, ZoneId zone) {
        return new Week(LocalDate.ofInstant(moment, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** @throws Refused 422 for anything but {@code 2026-W47} */
    static Week parse(String text) {
        try {
            return new Week(LocalDate.parse(text, NAME));
        } catch (DateTimeException unreadable) {
            throw Refused.unprocessable("inspection.week", text);
        }
    }

    Week next() {
        return new Week(monday.plusWeeks(1));
    }

    LocalDate day(DayOfWeek day) {
        return monday.with(TemporalAdjusters.nextOrSame(day));
    }

    LocalDate sunday() {
        return day(DayOfWeek.SUNDAY);
    }

    Instant begins(ZoneId zone) {
        return monday.atStartOfDay(zone).toInstant();
    }

    Instant ends(ZoneId zone) {
        return next().begins(zone);
    }

    @Override
    public String toString() {
        return NAME.format(monday);
    }
}
