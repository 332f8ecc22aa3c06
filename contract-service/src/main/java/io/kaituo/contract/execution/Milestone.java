package io.kaituo.contract.execution;

import static io.kaituo.contract.execution.MilestoneStatus.CANCELLED;
import static io.kaituo.contract.execution.MilestoneStatus.CONFIRMED;
import static io.kaituo.contract.execution.MilestoneStatus.OVERDUE;
import static io.kaituo.contract.execution.MilestoneStatus.PLANNED;
import static io.kaituo.contract.execution.MilestoneStatus.REACHED;
import static io.kaituo.contract.execution.MilestoneStatus.UNTRACKED;

import io.kaituo.events.ExecutionEvent;
import io.kaituo.events.ExecutionEvent.MilestoneAdded;
import io.kaituo.events.ExecutionEvent.MilestoneChanged;
import io.kaituo.events.ExecutionEvent.MilestoneConfirmed;
import io.kaituo.events.ExecutionEvent.MilestoneDue;
import io.kaituo.events.ExecutionEvent.MilestoneExceptionRaised;
import io.kaituo.events.ExecutionEvent.MilestoneExceptionSettled;
import io.kaituo.events.ExecutionEvent.MilestoneMoved;
import io.kaituo.events.ExecutionEvent.MilestoneOverdue;
import io.kaituo.events.ExecutionEvent.MilestoneReached;
import io.kaituo.events.ExecutionEvent.MilestoneRemoved;
import io.kaituo.events.ExecutionEvent.PlannedMilestone;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thing to perform under a signed contract, by a department and a day (W1). Each change returns the event it caused. */
@Entity
class Milestone extends PlannedWork {

    /** The clock of its day: whoever performs it is told. */
    static final String FALLS_DUE = "milestone-due";

    /** The clock of the end of that day. */
    static final String RUNS_LATE = "milestone-overdue";

    static final String AMENDED = "contract-amended";
    static final String CALENDAR_PUBLISHED = "calendar-published";

    @Audited
    @Embedded
    private Schedule schedule;

    @Audited
    @Enumerated(EnumType.STRING)
    private MilestoneStatus status;

    @Audited
    private LocalDate actualOn;

    @Embedded
    private Confirmation confirmation;

    @Embedded
    private Trouble trouble;

    protected Milestone() {}

    private Milestone(ExecutionPlan plan, Task task, Work work, PlannedDay day) {
        super(plan, task, work);
        this.schedule = Schedule.agreed(day);
        this.status = PLANNED;
    }

    /** What lies before {@code today} was never anybody's to do: nobody is asked, and it is never overdue (decision 19). */
    static Milestone planned(ExecutionPlan plan, int n, int rule, MilestoneRule by, PlannedDay day, LocalDate today) {
        var milestone = new Milestone(plan, Task.of(n, rule, by), new Work(by.department(), null, null), day);
        milestone.status = milestone.schedule.before(today) ? UNTRACKED : PLANNED;
        return milestone;
    }

    static Milestone added(ExecutionPlan plan, int n, AddMilestone asked, WorkingCalendar calendar) {
        var work = new Work(asked.department(), asked.responsibleId(), null);
        var day = new PlannedDay(asked.plannedOn(), calendar.closing(asked.plannedOn()), List.of());
        return new Milestone(plan, Task.of(n, asked), work, day);
    }

    MilestoneAdded added(String by, Instant now) {
        return news(now).added(by);
    }

    /** Only what a person added can be taken away again; what the playbook wants is moved or explained. */
    MilestoneRemoved remove(String by, Instant now) {
        if (task.ofPlaybook()) {
            throw new RuleViolation("milestone.of-playbook");
        }
        cancel();
        return news(now).removed(by);
    }

    /** What somebody knows of it now, one event for each thing that is different. */
    List<ExecutionEvent> record(RecordMilestone asked, String by, WorkingCalendar calendar, Instant now) {
        if (status == CANCELLED) {
            throw new RuleViolation("milestone.cancelled");
        }
        var today = LocalDate.ofInstant(now, calendar.zone());
        var told = new ArrayList<ExecutionEvent>();
        if (asked.plannedOn() != null && !asked.plannedOn().equals(schedule.plannedOn())) {
            told.add(move(asked.plannedOn(), asked.reason(), calendar, today, now));
        }
        change(asked, now).ifPresent(told::add);
        if (asked.exception() != null) {
            told.add(raise(asked.exception(), by, now));
        }
        if (asked.settlement() != null) {
            told.add(settle(asked.settlement(), by, now));
        }
        if (asked.actualOn() != null && !asked.actualOn().equals(actualOn)) {
            if (task.isLaunchPlan()) {
                throw new RuleViolation("milestone.by-launch-plan");
            }
            told.add(reach(asked.actualOn(), today, now));
        }
        if (asked.customerAgreed() != null) {
            told.add(confirm(asked.customerAgreed(), today, now));
        }
        return told;
    }

    private MilestoneMoved move(LocalDate to, String reason, WorkingCalendar calendar, LocalDate today, Instant now) {
        var from = schedule.plannedOn();
        var moved = schedule.moved(to, reason, today, calendar);
        status = status == PLANNED ? PLANNED : status.to(PLANNED);
        schedule = moved;
        return news(now).moved(from, reason);
    }

    /**
     * Its anchor has another day, or a year its official calendar: that is what is agreed now, so nothing has slipped yet.
     *
     * @param because what is told as the reason
     */
    Optional<MilestoneMoved> replan(PlannedDay day, String because, LocalDate today, Instant now) {
        if (!status.open()) {
            return Optional.empty();
        }
        var before = schedule;
        schedule = Schedule.agreed(day);
        if (day.dueAt().equals(before.dueAt())) {
            return Optional.empty();
        }
        var from = before.plannedOn();
        if (status != PLANNED && !schedule.before(today)) {
            status = status.to(PLANNED);
        }
        return Optional.of(news(now).moved(from, because));
    }

    private Optional<MilestoneChanged> change(RecordMilestone asked, Instant now) {
        var then = work;
        work = work.changed(asked);
        return work.equals(then) ? Optional.empty() : Optional.of(news(now).changed());
    }

    private MilestoneExceptionRaised raise(String description, String by, Instant now) {
        trouble = Trouble.raised(description, by, now);
        return news(now).raised(trouble);
    }

    private MilestoneExceptionSettled settle(String how, String by, Instant now) {
        if (trouble == null) {
            throw new RuleViolation("milestone.nothing-to-settle");
        }
        trouble = trouble.settled(how, now);
        return news(now).settled(trouble, by);
    }

    /** Also late, and again with another day: what counts is when it really was. */
    MilestoneReached reach(LocalDate on, LocalDate today, Instant now) {
        if (on.isAfter(today)) {
            throw new RuleViolation("milestone.date-ahead", on.toString(), today.toString());
        }
        status = status.reached() ? status : status.to(REACHED);
        actualOn = on;
        return news(now).reached(on);
    }

    private MilestoneConfirmed confirm(RecordMilestone.CustomerAgreed agreed, LocalDate today, Instant now) {
        var given = Confirmation.of(agreed, today);
        if (!status.reached()) {
            throw new RuleViolation("milestone.not-reached");
        }
        status = status == CONFIRMED ? CONFIRMED : status.to(CONFIRMED);
        confirmation = given;
        return news(now).confirmed(given);
    }

    /** Its day has come: whoever performs it is told, without being asked by the customer (A7 13). */
    MilestoneDue fallDue(Instant now) {
        return news(now).due();
    }

    /** Its day is over. */
    MilestoneOverdue runLate(Instant now) {
        status = status.to(OVERDUE);
        return news(now).overdue();
    }

    private MilestoneNews news(Instant now) {
        return new MilestoneNews(now, region, contractId, id, customer, task, work, schedule);
    }

    void cancel() {
        status = status.to(CANCELLED);
    }

    /** The clock of its day; none where nothing is to be told. */
    Optional<Deadline> clock(WorkingCalendar calendar) {
        return status == PLANNED
                ? schedule.told(calendar).map(told -> new Deadline(FALLS_DUE, id, region, told, schedule.because()))
                : Optional.empty();
    }

    Deadline lateness() {
        return new Deadline(RUNS_LATE, id, region, schedule.dueAt(), schedule.because());
    }

    boolean open() {
        return status.open();
    }

    /** Counted in a year whose official calendar was not known, and nobody has moved it. */
    boolean isProvisional() {
        return status == PLANNED && schedule.provisional();
    }

    boolean isBehind(Instant moment) {
        return schedule.dueAt().isAfter(moment);
    }

    Cursor place() {
        return new Cursor(schedule.dueAt(), id);
    }

    PlannedMilestone told() {
        return new PlannedMilestone(
                id, task.n(), task.code(), work.department().name(), schedule.plannedOn(), status.name());
    }

    Schedule schedule() {
        return schedule;
    }

    MilestoneStatus status() {
        return status;
    }

    LocalDate actualOn() {
        return actualOn;
    }

    Optional<Confirmation> confirmation() {
        return Optional.ofNullable(confirmation);
    }

    Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }
}
