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
import io.kaituo.events.Uuid7;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.calendar.DueDay;
import io.kaituo.platform.calendar.Explanation;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One thing to perform under a signed contract, by a department and a day (W1). Each change returns the event it caused. */
@Entity
class Milestone {

    /** The clock of its day: whoever performs it is told. */
    static final String FALLS_DUE = "milestone-due";

    /** The clock of the end of that day. */
    static final String RUNS_LATE = "milestone-overdue";

    static final String AMENDED = "contract-amended";
    private static final String OWN = "own";

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private UUID contractId;

    @Embedded
    private Customer customer;

    private int n;
    private Integer rule;
    private String code;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Title title;

    @Enumerated(EnumType.STRING)
    private Department department;

    private String responsibleId;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "deliverable_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "deliverable_en"))
    private Title deliverable;

    private boolean customerConfirms;

    @Audited
    private LocalDate plannedOn;

    private LocalDate firstPlannedOn;
    private Instant dueAt;

    @Convert(converter = Because.class)
    private List<Explanation> because;

    private String movedBecause;

    @Audited
    @Enumerated(EnumType.STRING)
    private MilestoneStatus status;

    @Audited
    private LocalDate actualOn;

    private String delivered;
    private String confirmedBy;
    private LocalDate confirmedOn;

    @Embedded
    private Trouble trouble;

    protected Milestone() {}

    private Milestone(ExecutionPlan plan, int n, Integer rule, String code, Title title, Department department) {
        this.id = Uuid7.next();
        this.region = plan.region();
        this.contractId = plan.id();
        this.customer = plan.customer();
        this.n = n;
        this.rule = rule;
        this.code = code;
        this.title = title;
        this.department = department;
        this.status = PLANNED;
    }

    /** What lies before {@code today} was never anybody's to do: nobody is asked, and it is never overdue (decision 19). */
    static Milestone planned(ExecutionPlan plan, int n, int rule, MilestoneRule by, PlannedDay day, LocalDate today) {
        var milestone = new Milestone(plan, n, rule, by.code(), by.title(), by.department());
        milestone.deliverable = by.deliverable();
        milestone.customerConfirms = by.customerConfirms();
        milestone.take(day);
        milestone.status = day.on() != null && day.on().isBefore(today) ? UNTRACKED : PLANNED;
        return milestone;
    }

    static Milestone added(ExecutionPlan plan, int n, AddMilestone asked, WorkingCalendar calendar) {
        var title = new Title(asked.title(), asked.title());
        var milestone = new Milestone(plan, n, null, OWN, title, asked.department());
        milestone.responsibleId = asked.responsibleId();
        milestone.deliverable =
                asked.deliverable() == null ? null : new Title(asked.deliverable(), asked.deliverable());
        milestone.customerConfirms = asked.customerConfirms();
        milestone.take(new PlannedDay(asked.plannedOn(), calendar.closing(asked.plannedOn()), List.of()));
        return milestone;
    }

    private void take(PlannedDay day) {
        plannedOn = day.on();
        firstPlannedOn = day.on();
        dueAt = day.dueAt();
        because = day.because();
        movedBecause = null;
    }

    MilestoneAdded added(String by, Instant now) {
        return new MilestoneAdded(
                Uuid7.next(),
                now,
                region,
                contractId,
                id,
                n,
                customer.dealId(),
                customer.ownerId(),
                code,
                department.name(),
                plannedOn,
                by);
    }

    /** Only what a person added can be taken away again; what the playbook wants is moved or explained. */
    MilestoneRemoved remove(String by, Instant now) {
        if (rule != null) {
            throw new RuleViolation("milestone.of-playbook");
        }
        cancel();
        return new MilestoneRemoved(
                Uuid7.next(), now, region, contractId, id, n, customer.dealId(), customer.ownerId(), by);
    }

    /** What somebody knows of it now, one event for each thing that is different. */
    List<ExecutionEvent> record(RecordMilestone asked, String by, WorkingCalendar calendar, Instant now) {
        if (status == CANCELLED) {
            throw new RuleViolation("milestone.cancelled");
        }
        var today = LocalDate.ofInstant(now, calendar.zone());
        var told = new ArrayList<ExecutionEvent>();
        if (asked.plannedOn() != null && !asked.plannedOn().equals(plannedOn)) {
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
            if (isLaunchPlan()) {
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
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation("milestone.reason-missing");
        }
        if (to.isBefore(today)) {
            throw new RuleViolation("milestone.moved-into-past", to.toString());
        }
        status = status == PLANNED ? PLANNED : status.to(PLANNED);
        var from = plannedOn;
        plannedOn = to;
        firstPlannedOn = firstPlannedOn == null ? to : firstPlannedOn;
        dueAt = calendar.closing(to);
        because = List.of();
        movedBecause = reason;
        return moved(from, reason, now);
    }

    /** An amendment gave its anchor another day: that is what was agreed now, so nothing has slipped yet. */
    Optional<MilestoneMoved> replan(PlannedDay day, LocalDate today, Instant now) {
        if (!status.open() || day.dueAt().equals(dueAt)) {
            return Optional.empty();
        }
        var from = plannedOn;
        take(day);
        if (status != PLANNED && (day.on() == null || !day.on().isBefore(today))) {
            status = status.to(PLANNED);
        }
        return Optional.of(moved(from, AMENDED, now));
    }

    private MilestoneMoved moved(LocalDate from, String reason, Instant now) {
        return new MilestoneMoved(
                Uuid7.next(),
                now,
                region,
                contractId,
                id,
                n,
                customer.dealId(),
                customer.ownerId(),
                code,
                from,
                plannedOn,
                reason);
    }

    private Optional<MilestoneChanged> change(RecordMilestone asked, Instant now) {
        var then = List.of(Objects.toString(delivered), department, Objects.toString(responsibleId));
        delivered = asked.delivered() == null ? delivered : asked.delivered();
        department = asked.department() == null ? department : asked.department();
        responsibleId = asked.responsibleId() == null ? responsibleId : asked.responsibleId();
        return then.equals(List.of(Objects.toString(delivered), department, Objects.toString(responsibleId)))
                ? Optional.empty()
                : Optional.of(new MilestoneChanged(
                        Uuid7.next(),
                        now,
                        region,
                        contractId,
                        id,
                        n,
                        customer.dealId(),
                        customer.ownerId(),
                        code,
                        department.name(),
                        responsibleId,
                        delivered));
    }

    private MilestoneExceptionRaised raise(String description, String by, Instant now) {
        trouble = Trouble.raised(description, by, now);
        return new MilestoneExceptionRaised(
                Uuid7.next(),
                now,
                region,
                contractId,
                id,
                n,
                customer.number(),
                customer.dealId(),
                customer.accountName(),
                customer.ownerId(),
                code,
                title.zh(),
                title.en(),
                department.name(),
                description,
                by);
    }

    private MilestoneExceptionSettled settle(String how, String by, Instant now) {
        if (trouble == null || !trouble.open()) {
            throw new RuleViolation("milestone.nothing-to-settle");
        }
        trouble = trouble.settled(how, now);
        return new MilestoneExceptionSettled(
                Uuid7.next(), now, region, contractId, id, n, customer.dealId(), customer.ownerId(), code, how, by);
    }

    /** Also late, and again with another day: what counts is when it really was. */
    MilestoneReached reach(LocalDate on, LocalDate today, Instant now) {
        if (on.isAfter(today)) {
            throw new RuleViolation("milestone.date-ahead", on.toString(), today.toString());
        }
        status = status.reached() ? status : status.to(REACHED);
        actualOn = on;
        return new MilestoneReached(
                Uuid7.next(),
                now,
                region,
                contractId,
                id,
                n,
                customer.dealId(),
                customer.accountId(),
                customer.ownerId(),
                code,
                department.name(),
                plannedOn,
                on,
                customerConfirms);
    }

    private MilestoneConfirmed confirm(RecordMilestone.CustomerAgreed agreed, LocalDate today, Instant now) {
        if (agreed.on().isAfter(today)) {
            throw new RuleViolation("milestone.date-ahead", agreed.on().toString(), today.toString());
        }
        if (!status.reached()) {
            throw new RuleViolation("milestone.not-reached");
        }
        status = status == CONFIRMED ? CONFIRMED : status.to(CONFIRMED);
        confirmedBy = agreed.by();
        confirmedOn = agreed.on();
        return new MilestoneConfirmed(
                Uuid7.next(), now, region, contractId, id, n, customer.dealId(), customer.ownerId(), code, confirmedOn);
    }

    /** Its day has come: whoever performs it is told, without being asked by the customer (A7 13). */
    MilestoneDue fallDue(Instant now) {
        return new MilestoneDue(
                Uuid7.next(),
                now,
                region,
                contractId,
                id,
                n,
                customer.number(),
                customer.dealId(),
                customer.accountName(),
                customer.ownerId(),
                responsibleId,
                code,
                title.zh(),
                title.en(),
                department.name(),
                plannedOn,
                dueAt);
    }

    /** Its day is over. */
    MilestoneOverdue runLate(Instant now) {
        status = status.to(OVERDUE);
        return new MilestoneOverdue(
                Uuid7.next(),
                now,
                region,
                contractId,
                id,
                n,
                customer.number(),
                customer.dealId(),
                customer.accountName(),
                customer.ownerId(),
                responsibleId,
                code,
                title.zh(),
                title.en(),
                department.name(),
                plannedOn,
                dueAt);
    }

    void cancel() {
        status = status.to(CANCELLED);
    }

    /** The clock of its day; none where nothing is to be told. */
    Optional<Deadline> clock(WorkingCalendar calendar) {
        if (status != PLANNED || plannedOn == null) {
            return Optional.empty();
        }
        var opening = calendar.opening(plannedOn);
        var told = opening.isBefore(dueAt) ? opening : dueAt;
        return Optional.of(new Deadline(FALLS_DUE, id, region, told, because));
    }

    Deadline lateness() {
        return new Deadline(RUNS_LATE, id, region, dueAt, because);
    }

    boolean is(MilestoneStatus asked) {
        return status == asked;
    }

    boolean open() {
        return status.open();
    }

    boolean isLaunchPlan() {
        return code.equals(MilestoneRule.LAUNCH_PLAN);
    }

    /** Of the playbook's; null for one that a person added. */
    Integer rule() {
        return rule;
    }

    boolean isBehind(Instant moment) {
        return dueAt.isAfter(moment);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String region() {
        return region;
    }

    String ownerId() {
        return customer.ownerId();
    }

    Cursor place() {
        return new Cursor(dueAt, id);
    }

    PlannedMilestone told() {
        return new PlannedMilestone(id, n, code, department.name(), plannedOn, status.name());
    }

    MilestoneView view(UnaryOperator<String> names, Locale reader) {
        return new MilestoneView(
                id,
                version,
                region,
                contractId,
                customer.number(),
                customer.dealId(),
                customer.dealName(),
                customer.accountId(),
                customer.accountName(),
                customer.ownerId(),
                names.apply(customer.ownerId()),
                n,
                code,
                title.in(reader),
                department,
                department.in(reader),
                responsibleId,
                names.apply(responsibleId),
                status,
                plannedOn,
                plannedOn == null ? null : dueAt,
                because.isEmpty() ? null : new DueDay(plannedOn, because).explained(reader),
                firstPlannedOn,
                movedBecause,
                actualOn,
                actualOn == null || firstPlannedOn == null
                        ? null
                        : (int) ChronoUnit.DAYS.between(firstPlannedOn, actualOn),
                deliverable == null ? null : deliverable.in(reader),
                delivered,
                customerConfirms,
                confirmedBy,
                confirmedOn,
                trouble == null ? null : trouble.view());
    }
}
