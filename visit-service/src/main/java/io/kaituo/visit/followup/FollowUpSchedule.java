package io.kaituo.visit.followup;

import static io.kaituo.visit.followup.FollowUpStatus.CANCELLED;
import static io.kaituo.visit.followup.FollowUpStatus.PLANNED;

import io.kaituo.events.Uuid7;
import io.kaituo.events.VisitEvent;
import io.kaituo.events.VisitEvent.FollowUpsCancelled;
import io.kaituo.events.VisitEvent.FollowUpsMoved;
import io.kaituo.events.VisitEvent.FollowUpsScheduled;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.visit.followup.Occasion.Slot;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The care a signed contract gets, by the playbook it was signed under; one per contract, under the contract's id. */
@Entity
class FollowUpSchedule {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;

    @Embedded
    private Deal deal;

    private String playbook;
    private int playbookVersion;

    @Embedded
    private Terms terms;

    @Enumerated(EnumType.STRING)
    private ScheduleStatus status;

    protected FollowUpSchedule() {}

    static FollowUpSchedule open(UUID contractId, String region, Deal deal, Terms terms, PlaybookVersion rules) {
        var schedule = new FollowUpSchedule();
        schedule.id = contractId;
        schedule.region = region;
        schedule.deal = deal;
        schedule.terms = terms;
        schedule.playbook = rules.name();
        schedule.playbookVersion = rules.version();
        schedule.status = ScheduleStatus.RUNNING;
        return schedule;
    }

    /** An amendment's terms hold from now on; {@link #plan} brings the follow-ups into line. */
    void amend(Deal now, Terms amendment) {
        deal = now;
        terms = terms.amendedBy(amendment);
    }

    /** A milestone was reached that follow-ups count from; {@link #plan} brings them into line. */
    void reach(Anchor anchor, LocalDate on) {
        terms = terms.reached(anchor, on);
    }

    /**
     * Brings the follow-ups into line with the rules: only what is still planned moves or goes; what was due, done or
     * missed stays as it was.
     *
     * @param known      all follow-ups of the contract so far
     * @param registered when the signature or the amendment was registered: what lies before that day is missed
     */
    Plan plan(List<FollowUp> known, FollowUpRules rules, WorkingCalendar calendar, Instant registered) {
        var today = LocalDate.ofInstant(registered, calendar.zone());
        Map<Slot, FollowUp> left = known.stream()
                .filter(followUp -> !followUp.is(CANCELLED))
                .collect(Collectors.toMap(FollowUp::slot, Function.identity()));
        var added = new ArrayList<FollowUp>();
        var moved = new ArrayList<FollowUp>();
        for (var occasion : rules.occasions(terms, calendar)) {
            var there = left.remove(occasion.slot());
            if (there == null) {
                added.add(FollowUp.plan(occasion, id, region, deal, today));
            } else if (there.is(PLANNED) && there.move(occasion, deal)) {
                moved.add(there);
            }
        }
        var surplus =
                left.values().stream().filter(followUp -> followUp.is(PLANNED)).toList();
        surplus.forEach(FollowUp::cancel);
        return new Plan(added, moved, surplus);
    }

    /** Once per contract. */
    FollowUpsScheduled scheduled(Plan plan, Instant now) {
        return new FollowUpsScheduled(
                Uuid7.next(),
                now,
                region,
                id,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                told(plan),
                plan.missed());
    }

    /** What a plan made after the first one means to others; nothing when all stays as it was. */
    List<VisitEvent> replanned(Plan plan, String reason, Instant now) {
        var events = new ArrayList<VisitEvent>();
        var told = told(plan);
        if (!told.isEmpty()) {
            events.add(new FollowUpsMoved(Uuid7.next(), now, region, id, deal.dealId(), deal.ownerId(), told));
        }
        cancelled(plan.stopped(), reason, now).ifPresent(events::add);
        return events;
    }

    /** The contract holds no longer: these are nobody's business any more; what was done or missed stays. */
    Optional<FollowUpsCancelled> cancel(List<FollowUp> open, String reason, Instant now) {
        status = ScheduleStatus.CANCELLED;
        open.forEach(FollowUp::cancel);
        return cancelled(open.stream().map(FollowUp::id).toList(), reason, now);
    }

    private Optional<FollowUpsCancelled> cancelled(List<UUID> followUps, String reason, Instant now) {
        return followUps.isEmpty()
                ? Optional.empty()
                : Optional.of(new FollowUpsCancelled(
                        Uuid7.next(), now, region, id, deal.dealId(), deal.ownerId(), followUps, reason));
    }

    private static List<VisitEvent.FollowUp> told(Plan plan) {
        return plan.waiting().map(FollowUp::told).toList();
    }

    boolean running() {
        return status == ScheduleStatus.RUNNING;
    }

    UUID id() {
        return id;
    }

    String region() {
        return region;
    }

    PlaybookVersion playbook() {
        return new PlaybookVersion(playbook, playbookVersion);
    }
}
