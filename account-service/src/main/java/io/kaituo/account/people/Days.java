package io.kaituo.account.people;

import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Days of somebody's calendar, the first and the last included. */
@Embeddable
record Days(LocalDate firstDay, LocalDate lastDay) {

    private static final int MOST = 366;

    /**
     * Days that may still be planned.
     *
     * @throws RuleViolation when they end before they begin, are more than a year or all over
     */
    static Days planned(LocalDate first, LocalDate last, LocalDate today) {
        if (last.isBefore(first)) {
            throw new RuleViolation("people.days-reversed", first, last);
        }
        if (last.isBefore(today)) {
            throw new RuleViolation("people.days-over", last);
        }
        if (first.plusDays(MOST).isBefore(last)) {
            throw new RuleViolation("people.days-too-many", MOST);
        }
        return new Days(first, last);
    }
}
