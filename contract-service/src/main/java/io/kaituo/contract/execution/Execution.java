package io.kaituo.contract.execution;

import io.kaituo.contract.contracts.ContractWatcher;
import io.kaituo.events.ContractEnding.ContractTerminated;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.ExecutionEvent.MilestoneMoved;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** How the performance of a contract begins, changes and ends with it: rows, clocks and news in the contract's transaction. */
@ApplicationScoped
class Execution implements ContractWatcher {

    private final ExecutionPlans plans;
    private final Milestones milestones;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    Execution(
            ExecutionPlans plans,
            Milestones milestones,
            Playbooks playbooks,
            Calendars calendars,
            Deadlines deadlines,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.milestones = milestones;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<?> happened(ContractEvent event, PlaybookVersion playbook) {
        if (event instanceof ContractSigned signed) {
            return begin(signed, playbook, signed.at());
        }
        if (event instanceof ContractAmended amended) {
            return amend(amended);
        }
        if (event instanceof ContractVoided voided && voided.wasSigned()) {
            return end(voided.contractId(), "contract-voided", Instant.EPOCH);
        }
        if (event instanceof ContractTerminated terminated && terminated.amends() == null) {
            var lastDay = calendars.of(terminated.region()).closing(terminated.effectiveOn());
            return end(terminated.contractId(), "contract-terminated", lastDay);
        }
        return Uni.createFrom().voidItem();
    }

    /** What was to be done before today was nobody's to follow. */
    @Override
    public Uni<?> found(ContractSigned inForce, PlaybookVersion playbook) {
        return plans.findById(inForce.contractId())
                .chain(known -> known == null
                        ? begin(inForce, playbook, clock.instant())
                        : Uni.createFrom().voidItem());
    }

    private Uni<?> begin(ContractSigned signed, PlaybookVersion playbook, Instant now) {
        return playbooks
                .pinned(signed.region(), playbook)
                .map(ExecutionRules::of)
                .chain(rules -> rules.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : begin(ExecutionPlan.of(signed, playbook), rules.get(), now));
    }

    private Uni<Void> begin(ExecutionPlan plan, ExecutionRules rules, Instant now) {
        var calendar = calendars.of(plan.region());
        var planned = plan.plan(rules, calendar, LocalDate.ofInstant(now, calendar.zone()));
        outbox.publish(plan.planned(planned, clock.instant()));
        start(planned);
        return plans.persist(plan).chain(() -> milestones.persist(planned));
    }

    private Uni<?> amend(ContractAmended amended) {
        return plans.running(amended.contractId()).onItem().ifNotNull().transformToUni(plan -> playbooks
                .pinned(plan.region(), plan.playbook())
                .map(ExecutionRules::of)
                .chain(rules -> milestones
                        .of(plan)
                        .invoke(known -> follow(
                                plan.amend(amended, known, rules.orElseThrow(), calendars.of(plan.region())), known))));
    }

    /** The official calendar of another year is known; a contract nobody performs any more stays as it was. */
    Uni<?> recount(UUID contract) {
        return plans.running(contract).onItem().ifNotNull().transformToUni(plan -> playbooks
                .pinned(plan.region(), plan.playbook())
                .map(ExecutionRules::of)
                .chain(rules -> milestones
                        .of(plan)
                        .invoke(known -> follow(
                                plan.recount(known, rules.orElseThrow(), calendars.of(plan.region()), clock.instant()),
                                known))));
    }

    private void follow(List<MilestoneMoved> moved, List<Milestone> known) {
        outbox.publish(moved);
        var ids = moved.stream().map(MilestoneMoved::milestoneId).toList();
        restart(known.stream().filter(milestone -> ids.contains(milestone.id())).toList());
    }

    /** What was to be performed after that moment is cancelled; what is late already remains to be settled. */
    private Uni<?> end(UUID contract, String reason, Instant after) {
        return plans.running(contract).onItem().ifNotNull().transformToUni(plan -> milestones
                .of(plan)
                .invoke(known -> {
                    var open = known.stream()
                            .filter(milestone -> milestone.open() && milestone.isBehind(after))
                            .toList();
                    plan.end(open, reason, clock.instant()).ifPresent(outbox::publish);
                    stop(open);
                }));
    }

    /** Each has another day now, or none. */
    void restart(Collection<Milestone> moved) {
        stop(moved);
        start(moved);
    }

    void start(Collection<Milestone> planned) {
        deadlines.schedule(planned.stream()
                .flatMap(milestone -> milestone.clock(calendars.of(milestone.region())).stream())
                .toList());
    }

    void stop(Collection<Milestone> ended) {
        deadlines.cancel(Milestone.FALLS_DUE, ids(ended));
        deadlines.cancel(Milestone.RUNS_LATE, ids(ended));
    }

    private static List<UUID> ids(Collection<Milestone> of) {
        return of.stream().map(Milestone::id).toList();
    }
}
