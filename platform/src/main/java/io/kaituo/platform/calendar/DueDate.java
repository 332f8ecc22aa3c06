package io.kaituo.platform.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A moment counted by a rule, together with why it is that moment.
 *
 * @param at the moment
 * @param span the rule it was counted by; pausing goes on in the same clock
 * @param because the reasons, the rule first; plain data, fit to be stored as JSON
 */
public record DueDate(Instant at, Span span, List<Explanation> because) {

    /** Whether a year without an official calendar was involved, so that the moment may move when it appears. */
    public boolean provisional() {
        return Explanation.provisional(because);
    }

    /** The reasons in the reader's language: Chinese for any Chinese locale, else English. */
    public String explained(Locale reader) {
        return Explanation.all(because, reader);
    }
}
