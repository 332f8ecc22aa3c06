package io.kaituo.contract.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.contract.CalendarDay;
import io.kaituo.platform.calendar.Span;
import java.time.LocalDate;
import java.util.Locale;

/**
 * When something is due: on a day, or so long after an event that has no date yet.
 *
 * @param on    the day; null where an event decides
 * @param after how long after the event, such as {@code 30 d}; null for at once
 * @param from  the event; null where the day is known
 */
public record Due(@CalendarDay LocalDate on, Span after, Event from) {

    /** What a term waits for. */
    public enum Event {
        @JsonProperty("signature")
        SIGNATURE,
        @JsonProperty("start")
        START,
        @JsonProperty("delivery")
        DELIVERY,
        @JsonProperty("acceptance")
        ACCEPTANCE,
        @JsonProperty("invoice")
        INVOICE;

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Either a day or an event; nobody counts seconds in a contract. */
    boolean isClear() {
        return on != null ? after == null && from == null : from != null && !isElapsed();
    }

    private boolean isElapsed() {
        return after != null && after.unit() == Span.Unit.ELAPSED;
    }

    /** {@code 2026-05-01}, {@code 30 d after delivery} or {@code at signature}. */
    String words() {
        if (on != null) {
            return on.toString();
        }
        return after == null ? "at " + from.words() : after + " after " + from.words();
    }
}
