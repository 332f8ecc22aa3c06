package io.kaituo.lead.ownership;

import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.Explanation;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Who put a record on the list, when it was collected, and whether it was entered later than it should have been (R5.3).
 *
 * @param lateEntryDue     until when it should have been; null when it was entered in time
 * @param lateEntryBecause why until then
 */
@Embeddable
public record Entry(
        @Column(updatable = false) String registeredBy,
        @Column(updatable = false) Instant collectedAt,
        Instant lateEntryDue,
        @Convert(converter = ReasonsColumn.class) List<Explanation> lateEntryBecause) {

    static Entry of(RegisterLead asked, String by, Instant now) {
        if (asked.collectedAt() != null && asked.collectedAt().isAfter(now)) {
            throw new RuleViolation("lead.collected-in-future");
        }
        return new Entry(by, asked.collectedAt() == null ? now : asked.collectedAt(), null, null);
    }

    Entry after(DueDate due) {
        return new Entry(registeredBy, collectedAt, due.at(), due.because());
    }

    boolean isLate() {
        return lateEntryDue != null;
    }

    /** Until when it should have been; null when it was entered in time. */
    String explained(Locale reader) {
        return isLate()
                ? lateEntryBecause.stream().map(reason -> reason.in(reader)).collect(Collectors.joining("; "))
                : null;
    }
}
