package io.kaituo.platform.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A day counted by a rule, together with why it is that day.
 *
 * @param on the day, local to the calendar
 * @param because the reasons, the rule first; plain data, fit to be stored as JSON
 */
public record DueDay(LocalDate on, List<Explanation> because) {

    /** Whether a year without an official calendar was involved, so that the day may move when it appears. */
    public boolean provisional() {
        return Explanation.provisional(because);
    }

    /** The reasons in the reader's language: Chinese for any Chinese locale, else English. */
    public String explained(Locale reader) {
        return Explanation.all(because, reader);
    }
}
