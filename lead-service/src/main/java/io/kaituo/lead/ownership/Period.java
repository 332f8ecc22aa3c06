package io.kaituo.lead.ownership;

import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.web.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The days a report is about, first and last included. */
public record Period(LocalDate from, LocalDate to) {

    private static final int MOST_DAYS = 92;

    /**
     * This week so far, where the caller named nothing else.
     *
     * @throws Refused 422 for a period that ends before it begins or is too long to be shown day by day
     */
    public static Period of(LocalDate from, LocalDate to, ZonedDateTime now) {
        var last = to == null ? now.toLocalDate() : to;
        var first = from == null ? last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : from;
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Refused.unprocessable("lead.period", MOST_DAYS);
        }
        return new Period(first, last);
    }

    long workingDays(WorkingCalendar calendar) {
        return from.datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).count();
    }
}
