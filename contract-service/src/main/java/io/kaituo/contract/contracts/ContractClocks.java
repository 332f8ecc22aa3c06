package io.kaituo.contract.contracts;

import io.kaituo.events.ContractEnding.ContractExpired;
import io.kaituo.events.ContractEnding.ContractTerminated;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The clocks of a term: what holds until a day ends the day after, and its owner hears of that in time. */
@ApplicationScoped
class ContractClocks implements ContractWatcher {

    /** The first moment after the last day of the term. */
    static final String EXPIRES = "contract-expires";

    /** The first moment after the last day that a termination leaves. */
    static final String TERMINATES = "contract-terminates";

    /** The playbook's notice before the last day. */
    static final String RENEWAL = "contract-renewal";

    private final Deadlines deadlines;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Clock clock;

    ContractClocks(Deadlines deadlines, Playbooks playbooks, Calendars calendars, Clock clock) {
        this.deadlines = deadlines;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Uni<?> happened(ContractEvent event, PlaybookVersion playbook) {
        if (event instanceof ContractSigned signed) {
            return hold(signed.contractId(), signed.region(), signed.endsOn(), playbook);
        }
        if (event instanceof ContractAmended amended) {
            return hold(amended.contractId(), amended.region(), amended.endsOn(), playbook);
        }
        if (event instanceof ContractVoided
                || event instanceof ContractTerminated
                || event instanceof ContractExpired) {
            deadlines.cancel(List.of(EXPIRES, TERMINATES, RENEWAL), event.subject());
        }
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<?> found(ContractSigned inForce, PlaybookVersion playbook) {
        return deadlines
                .running(inForce.region(), inForce.contractId())
                .chain(known -> inForce.endsOn() == null
                                || known.stream().anyMatch(clock -> clock.kind().equals(EXPIRES))
                        ? Uni.createFrom().voidItem()
                        : hold(inForce.contractId(), inForce.region(), inForce.endsOn(), playbook));
    }

    /** A term that is over already runs out at once. */
    private Uni<?> hold(UUID contract, String region, LocalDate endsOn, PlaybookVersion playbook) {
        if (endsOn == null) {
            deadlines.cancel(List.of(EXPIRES, RENEWAL), contract);
            return Uni.createFrom().voidItem();
        }
        var calendar = calendars.of(region);
        deadlines.schedule(new Deadline(EXPIRES, contract, region, after(endsOn, calendar), List.of()));
        return after(endsOn, calendar).isAfter(clock.instant())
                ? playbooks.pinned(region, playbook).map(RenewalRule::of).invoke(rule -> rule.map(
                                known -> known.notice(contract, region, endsOn, calendar))
                        .ifPresentOrElse(deadlines::schedule, () -> deadlines.cancel(RENEWAL, contract)))
                : Uni.createFrom().voidItem();
    }

    /** It still holds on {@code lastDay} and ends with it. */
    void terminateAfter(LocalDate lastDay, UUID contract, String region) {
        deadlines.schedule(new Deadline(TERMINATES, contract, region, after(lastDay, calendars.of(region)), List.of()));
    }

    /** It holds as long as was agreed. */
    void goOn(UUID contract) {
        deadlines.cancel(TERMINATES, contract);
    }

    private static Instant after(LocalDate lastDay, WorkingCalendar calendar) {
        return lastDay.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }
}
