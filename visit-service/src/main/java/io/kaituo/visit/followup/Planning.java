package io.kaituo.visit.followup;

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
import java.util.List;
import java.util.UUID;

/** How a schedule comes, changes and goes: rows, clocks and news in one transaction. */
@ApplicationScoped
class Planning {

    private final FollowUpSchedules schedules;
    private final FollowUps followUps;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    Planning(
            FollowUpSchedules schedules,
            FollowUps followUps,
            Playbooks playbooks,
            Calendars calendars,
            Deadlines deadlines,
            Outbox outbox,
            Clock clock) {
        this.schedules = schedules;
        this.followUps = followUps;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** By the playbook the region works by today; waits when it is not known yet. */
    Uni<?> begin(UUID contract, String region, Deal deal, Terms terms) {
        return schedules
                .findById(contract)
                .chain(known -> known != null
                        ? Uni.createFrom().nullItem()
                        : playbooks.of(region).chain(playbook -> {
                            var schedule = FollowUpSchedule.open(contract, region, deal, terms, playbook.pinned());
                            var plan = schedule.plan(
                                    List.of(), FollowUpRules.of(playbook), calendars.of(region), terms.signedAt());
                            outbox.publish(schedule.scheduled(plan, clock.instant()));
                            return schedules.persist(schedule).chain(() -> keep(plan));
                        }));
    }

    /** By the playbook the contract was signed under; a contract without a schedule stays without. */
    Uni<?> amend(UUID contract, Deal deal, Terms amendment) {
        return schedules
                .running(contract)
                .onItem()
                .ifNotNull()
                .invoke(schedule -> schedule.amend(deal, amendment))
                .onItem()
                .ifNotNull()
                .transformToUni(schedule -> replan(schedule, "contract-amended", amendment.signedAt()));
    }

    Uni<?> replan(FollowUpSchedule schedule, String reason, Instant registered) {
        return rules(schedule.region(), schedule.playbook())
                .chain(rules -> followUps.of(schedule).chain(known -> {
                    var plan = schedule.plan(known, rules, calendars.of(schedule.region()), registered);
                    schedule.replanned(plan, reason, clock.instant()).forEach(outbox::publish);
                    return keep(plan);
                }));
    }

    /** What counts from a milestone is planned as soon as that is reached, once. */
    Uni<?> reach(UUID contract, Anchor anchor, LocalDate on, Instant registered) {
        return schedules
                .running(contract)
                .onItem()
                .ifNotNull()
                .invoke(schedule -> schedule.reach(anchor, on))
                .onItem()
                .ifNotNull()
                .transformToUni(schedule -> replan(schedule, "milestone-reached", registered));
    }

    /** Follow-ups that were to be done after that day. */
    Uni<?> cancel(UUID contract, LocalDate lastDay, String reason) {
        return schedules.running(contract).onItem().ifNotNull().transformToUni(schedule -> followUps
                .of(schedule)
                .invoke(known -> {
                    var open = known.stream()
                            .filter(followUp -> followUp.open() && followUp.isAfter(lastDay))
                            .toList();
                    schedule.cancel(open, reason, clock.instant()).ifPresent(outbox::publish);
                    stop(open.stream().map(FollowUp::id).toList());
                }));
    }

    /** The clocks of follow-ups that nobody waits for any more. */
    void stop(List<UUID> followUps) {
        deadlines.cancel(FollowUp.FALLS_DUE, followUps);
        deadlines.cancel(FollowUp.IS_MISSED, followUps);
    }

    private Uni<Void> keep(Plan plan) {
        deadlines.schedule(plan.clocks());
        stop(plan.stopped());
        return plan.added().isEmpty() ? Uni.createFrom().voidItem() : followUps.persist(plan.added());
    }

    private Uni<FollowUpRules> rules(String region, PlaybookVersion version) {
        return playbooks.pinned(region, version).map(FollowUpRules::of);
    }
}
