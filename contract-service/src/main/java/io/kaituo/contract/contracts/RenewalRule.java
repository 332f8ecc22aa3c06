package io.kaituo.contract.contracts;

import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.playbook.Playbook;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** How long before its last day the owner of a contract hears that it ends: {@code contracts.renewal}. */
record RenewalRule(Span noticeBefore) {

    /** Empty where the playbook wants no notice. */
    static Optional<RenewalRule> of(Playbook playbook) {
        return Optional.ofNullable(playbook.section("contracts", Section.class).renewal());
    }

    /** The clock of the notice; one whose moment is past runs out at once. */
    Deadline notice(UUID contract, String region, LocalDate endsOn, WorkingCalendar calendar) {
        if (noticeBefore.unit() == Span.Unit.ELAPSED) {
            var end = endsOn.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
            return Deadline.at(calendar.before(end, noticeBefore), ContractClocks.RENEWAL, contract, region);
        }
        var day = calendar.beforeOn(endsOn, noticeBefore);
        return new Deadline(ContractClocks.RENEWAL, contract, region, calendar.opening(day.on()), day.because());
    }

    private record Section(RenewalRule renewal) {}
}
