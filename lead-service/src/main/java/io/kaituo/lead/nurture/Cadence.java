package io.kaituo.lead.nurture;

import io.kaituo.lead.Title;
import io.kaituo.platform.calendar.Span;
import java.util.List;

/**
 * How often leads of one sort are touched (R2.7, R4.2).
 *
 * @param when    CEL over what is known of the lead; null for every lead that is left
 * @param every   the time from one contact to the next touch
 * @param selling whether this is active selling's next step
 * @param touches kinds of the catalogue that suit
 */
record Cadence(Title title, String when, Span every, boolean selling, List<String> touches) {

    Cadence {
        touches = touches == null ? List.of() : List.copyOf(touches);
    }

    Purpose purpose() {
        return selling ? Purpose.SELLING : Purpose.NURTURE;
    }
}
