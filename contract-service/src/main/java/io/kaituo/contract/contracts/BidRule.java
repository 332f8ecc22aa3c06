package io.kaituo.contract.contracts;

import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.Playbook;
import java.time.Instant;
import java.util.Optional;

/**
 * When bids are ready, as the playbook has it: {@code contracts.tenders} (H3).
 *
 * @param ready      so long before a tender closes its bid is agreed to
 * @param warnBefore how long before that the owner is told
 */
record BidRule(Span ready, Span warnBefore) {

    BidRule {
        warnBefore = warnBefore == null ? Span.parse("2 wd") : warnBefore;
    }

    /** Empty where nobody is reminded. */
    static Optional<BidRule> of(Playbook playbook) {
        return Optional.ofNullable(playbook.section("contracts", Section.class).tenders());
    }

    DueDate due(Instant closesAt, WorkingCalendar calendar) {
        return calendar.before(closesAt, ready);
    }

    DueDate warning(Instant closesAt, WorkingCalendar calendar) {
        return calendar.before(due(closesAt, calendar).at(), warnBefore);
    }

    private record Section(BidRule tenders) {}
}
