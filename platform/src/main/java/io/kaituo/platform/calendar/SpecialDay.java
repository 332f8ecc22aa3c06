package io.kaituo.platform.calendar;

import java.time.LocalDate;

/**
 * A day on which the weekday alone does not say whether people work.
 *
 * @param date the day, local
 * @param kind a holiday, or a weekend day worked to make up for one
 * @param name the occasion in Chinese, e.g. 春节
 */
public record SpecialDay(LocalDate date, Kind kind, String name) {

    /** What is special about the day. */
    public enum Kind {
        /** Nobody works, whatever the weekday. */
        HOLIDAY,
        /** People work although it is a weekend (调休). */
        WORKDAY
    }

    boolean holiday() {
        return kind == Kind.HOLIDAY;
    }
}
