package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalSubject.Edition;
import io.kaituo.contract.people.Presences;
import io.kaituo.events.ContractEvent;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.outbox.Outbox;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Lets an approval move on, whoever moves it: a person, a clock or news of somebody's absence. What follows from the move
 * is done here once: events, turns, clocks, and the subject's own end.
 */
@ApplicationScoped
class Moves {

    private final Approvals approvals;
    private final List<ApprovalSubjects> subjects;
    private final Presences presences;
    private final Directory directory;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    Moves(
            Approvals approvals,
            @All List<ApprovalSubjects> subjects,
            Presences presences,
            Directory directory,
            Calendars calendars,
            Deadlines deadlines,
            Outbox outbox,
            Clock clock) {
        this.approvals = approvals;
        this.subjects = subjects;
        this.presences = presences;
        this.directory = directory;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> move(Approval approval, Function<Today, List<ContractEvent>> move) {
        return today(approval).chain(day -> move(approval, day, move));
    }

    /** Somebody's word about the document as it is now; which that is, and the day, are looked up together. */
    Uni<Void> decide(Approval approval, BiFunction<Edition, Today, List<ContractEvent>> word) {
        return Uni.combine()
                .all()
                .unis(subjects(approval).edition(approval.question().subjectId()), today(approval))
                .asTuple()
                .chain(now -> move(approval, now.getItem2(), day -> word.apply(now.getItem1(), day)));
    }

    private Uni<Void> move(Approval approval, Today day, Function<Today, List<ContractEvent>> move) {
        var step = approval.steps().current();
        var events = move.apply(day);
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        outbox.publish(events);
        approvals.turn(approval, day.now());
        if (!approval.isOpen()) {
            deadlines.cancelAll(approval.id());
            return conclude(approval);
        }
        if (!approval.steps().current().beganWith(step)) {
            startClocks(approval, day);
        }
        return Uni.createFrom().voidItem();
    }

    /** What is to be done when nobody answers. */
    void startClocks(Approval approval, Today day) {
        var step = approval.steps().current();
        String region = approval.question().region();
        var nudge = day.calendar().due(day.now(), approval.pace().nudge());
        var escalation = day.calendar().due(day.now(), approval.pace().escalate());
        var clocks = List.of(
                Deadline.at(nudge, NudgeApprovers.KIND, approval.id(), region),
                Deadline.at(escalation, EscalateApproval.KIND, approval.id(), region));
        deadlines.schedule(clocks.stream()
                .map(clock ->
                        clock.dueAt().isAfter(step.dueAt()) && step.dueAt().isAfter(day.now())
                                ? new Deadline(clock.kind(), clock.subject(), region, step.dueAt(), clock.because())
                                : clock)
                .toList());
    }

    Uni<Today> today(Approval approval) {
        var question = approval.question();
        return today(question.region(), question.parties(), approval.pace(), question.wantedOn());
    }

    Uni<Today> today(String region, Parties parties, Pace pace, LocalDate wantedOn) {
        var calendar = calendars.of(region);
        var now = clock.instant();
        var staff = Staff.of(region, directory);
        return presences
                .on(LocalDate.ofInstant(now, calendar.zone()), region)
                .map(presence -> new Today(new Chairs(staff, presence, parties), pace, wantedOn, calendar, now));
    }

    Uni<? extends ApprovalSubject> subject(Approval approval) {
        return subjects(approval).subject(approval.question().subjectId());
    }

    private ApprovalSubjects subjects(Approval approval) {
        return subjects.stream()
                .filter(kind -> kind.subjectType().equals(approval.question().subjectType()))
                .findFirst()
                .orElseThrow();
    }

    /** The subject knows what the end means for it. */
    private Uni<Void> conclude(Approval approval) {
        var outcome = Outcome.of(approval.status());
        return subject(approval)
                .invoke(subject -> outbox.publish(subject.decided(outcome, approval.lastComment(), clock.instant())))
                .replaceWithVoid();
    }
}
