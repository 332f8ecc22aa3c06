package io.kaituo.contract.execution;

import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ExecutionEvent.ExecutionCancelled;
import io.kaituo.events.ExecutionEvent.ExecutionPlanned;
import io.kaituo.events.ExecutionEvent.LaunchPlanWritten;
import io.kaituo.events.ExecutionEvent.MilestoneMoved;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** How one signed contract is performed, by the playbook it was drafted under; it lies under the contract's id. */
@Entity
class ExecutionPlan {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;

    @Embedded
    private Customer customer;

    private String playbook;
    private int playbookVersion;

    @Embedded
    private Term term;

    /** How many milestones it ever had: the last number given. */
    private int milestones;

    @Enumerated(EnumType.STRING)
    private ExecutionStatus status;

    @Embedded
    private LaunchPlan launch;

    protected ExecutionPlan() {}

    static ExecutionPlan of(ContractSigned signed, PlaybookVersion rules) {
        var plan = new ExecutionPlan();
        plan.id = signed.contractId();
        plan.region = signed.region();
        plan.customer = Customer.of(signed);
        plan.playbook = rules.name();
        plan.playbookVersion = rules.version();
        plan.term = new Term(signed.signedOn(), signed.at(), signed.startsOn(), signed.endsOn());
        plan.status = ExecutionStatus.RUNNING;
        plan.launch = LaunchPlan.EMPTY;
        return plan;
    }

    /** The playbook's milestones, the first to be performed first; what lies before {@code today} is nobody's. */
    List<Milestone> plan(ExecutionRules rules, WorkingCalendar calendar, LocalDate today) {
        var all = rules.all();
        var planned = IntStream.range(0, all.size())
                .mapToObj(rule -> new Dated(rule, all.get(rule).day(term, calendar)))
                .sorted(Comparator.comparing(dated -> dated.day().dueAt()))
                .toList();
        return planned.stream()
                .map(dated ->
                        Milestone.planned(this, ++milestones, dated.rule(), all.get(dated.rule()), dated.day(), today))
                .toList();
    }

    ExecutionPlanned planned(List<Milestone> planned, Instant now) {
        return new ExecutionPlanned(
                Uuid7.next(),
                now,
                region,
                id,
                customer.number(),
                customer.dealId(),
                customer.accountId(),
                customer.ownerId(),
                playbook,
                playbookVersion,
                planned.stream().map(Milestone::told).toList());
    }

    /** An amendment's term holds from now on: what counts from a day it changed moves with it. */
    List<MilestoneMoved> amend(
            ContractAmended amended, List<Milestone> known, ExecutionRules rules, WorkingCalendar calendar) {
        var before = term;
        customer = Customer.of(amended);
        term = term.amended(amended.startsOn(), amended.endsOn());
        var today = LocalDate.ofInstant(amended.at(), calendar.zone());
        var moved = new ArrayList<MilestoneMoved>();
        for (var milestone : known) {
            if (milestone.task().ofPlaybook()) {
                var rule = rules.all().get(milestone.task().rule());
                var day = rule.day(term, calendar);
                if (!day.dueAt().equals(rule.day(before, calendar).dueAt())) {
                    milestone
                            .replan(day, Milestone.AMENDED, today, amended.at())
                            .ifPresent(moved::add);
                }
            }
        }
        return moved;
    }

    /** The official calendar of another year is known: what was counted on weekdays alone is counted again (decision 22). */
    List<MilestoneMoved> recount(List<Milestone> known, ExecutionRules rules, WorkingCalendar calendar, Instant now) {
        var today = LocalDate.ofInstant(now, calendar.zone());
        return known.stream()
                .filter(milestone ->
                        milestone.isProvisional() && milestone.task().ofPlaybook())
                .flatMap(milestone -> milestone
                        .replan(
                                rules.all().get(milestone.task().rule()).day(term, calendar),
                                Milestone.CALENDAR_PUBLISHED,
                                today,
                                now)
                        .stream())
                .toList();
    }

    Milestone add(AddMilestone asked, WorkingCalendar calendar) {
        requireRunning();
        return Milestone.added(this, ++milestones, asked, calendar);
    }

    /** Nobody performs the contract any more: what is open is nobody's, what was performed stays. */
    Optional<ExecutionCancelled> end(List<Milestone> open, String reason, Instant now) {
        status = ExecutionStatus.ENDED;
        open.forEach(Milestone::cancel);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExecutionCancelled(
                        Uuid7.next(),
                        now,
                        region,
                        id,
                        customer.number(),
                        customer.dealId(),
                        customer.accountId(),
                        customer.ownerId(),
                        open.stream().map(Milestone::id).toList(),
                        reason));
    }

    LaunchPlanWritten write(WriteLaunchPlan asked, String by, LocalDate today, Instant now) {
        requireRunning();
        if (asked.teamIntroducedOn() != null && asked.teamIntroducedOn().isAfter(today)) {
            throw new RuleViolation(
                    "milestone.date-ahead", asked.teamIntroducedOn().toString(), today.toString());
        }
        launch = launch.written(asked, today);
        return new LaunchPlanWritten(
                Uuid7.next(),
                now,
                region,
                id,
                customer.dealId(),
                customer.accountId(),
                customer.ownerId(),
                by,
                launch.teamIntroducedOn(),
                launch.complete());
    }

    private void requireRunning() {
        if (status != ExecutionStatus.RUNNING) {
            throw new RuleViolation("execution.ended", customer.number());
        }
    }

    boolean launched() {
        return launch.complete();
    }

    boolean running() {
        return status == ExecutionStatus.RUNNING;
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

    Customer customer() {
        return customer;
    }

    PlaybookVersion playbook() {
        return new PlaybookVersion(playbook, playbookVersion);
    }

    LaunchPlanView launchPlan(List<Milestone> of, UnaryOperator<String> names, Locale reader) {
        var views = of.stream()
                .map(milestone -> MilestoneView.of(milestone, names, reader))
                .toList();
        boolean empty = launch.equals(LaunchPlan.EMPTY);
        return new LaunchPlanView(
                id,
                version,
                customer.number(),
                customer.accountName(),
                customer.ownerId(),
                names.apply(customer.ownerId()),
                launch.complete()
                        ? LaunchPlanView.Status.COMPLETE
                        : empty ? LaunchPlanView.Status.EMPTY : LaunchPlanView.Status.STARTED,
                views.stream()
                        .filter(view -> MilestoneRule.LAUNCH_PLAN.equals(view.code()))
                        .map(MilestoneView::plannedOn)
                        .findFirst()
                        .orElse(null),
                launch.teamIntroducedOn(),
                launch.contacts(),
                launch.communication(),
                launch.launchedOn(),
                views.stream()
                        .filter(view -> !MilestoneRule.LAUNCH_PLAN.equals(view.code()))
                        .toList());
    }

    private record Dated(int rule, PlannedDay day) {}
}
