package io.kaituo.contract.approval;

import static io.kaituo.contract.approval.ApprovalStatus.OPEN;
import static io.kaituo.contract.approval.ApprovalStatus.WITHDRAWN;

import io.kaituo.contract.approval.ApprovalSubject.Edition;
import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.contract.approval.Course.Day;
import io.kaituo.events.ContractEvent;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A question to those who may answer it, about one revision of one document: it walks its steps and is answered once. */
@Entity
class Approval extends RecordedQuestion {

    /** An open approval closes later than any other, so lists that show the latest closing first begin with it. */
    static final Instant NOT_CLOSED = Instant.parse("9000-01-01T00:00:00Z");

    @Convert(converter = Columns.OfCourse.class)
    private Course steps;

    @Convert(converter = Columns.OfParts.class)
    private Map<String, String> parts;

    @Convert(converter = Columns.OfPace.class)
    private Pace pace;

    @Audited
    @Enumerated(EnumType.STRING)
    private ApprovalStatus status;

    private Instant dueAt;
    private Instant closedAt;

    protected Approval() {}

    /**
     * @param earlier the round before, or null: what it agreed to and nobody touched since is not asked again
     * @throws RuleViolation {@code approval.nobody} when there is nobody but the requester
     */
    static Approval request(
            UUID id, Matter subject, ApprovalRules rules, Approval earlier, String by, String note, Day day) {
        var approval = new Approval();
        int round = earlier == null ? 1 : earlier.question.round() + 1;
        approval.ask(id, Question.about(subject, by, note, round, day.now()));
        approval.parts = Map.copyOf(subject.parts());
        approval.pace = rules.pace();
        approval.status = OPEN;
        approval.closedAt = NOT_CLOSED;
        approval.steps = rules.course(subject, earlier, by).forward(day);
        if (approval.steps.isVacant()) {
            throw new RuleViolation("approval.nobody");
        }
        approval.dueAt = approval.steps.current().dueAt();
        approval.note("requested", 1, by, approval.steps.pending(), note, day.now());
        return approval;
    }

    ContractEvent requested() {
        return question.requested(id, steps.current());
    }

    /** @param subject as it is now: nobody agrees to what they have not seen */
    List<ContractEvent> decide(DecideApproval asked, Edition subject, String by, Day day) {
        requireOpen();
        if (!asked.isAbout(subject.revision(), subject.documentHash()) || !question.isAbout(subject)) {
            throw new RuleViolation("approval.subject-changed", question.title(), subject.revision());
        }
        requireTurn(by);
        int step = steps.current().number();
        var outcome = asked.outcome();
        if (outcome == Outcome.RETURN && asked.toStep() != null) {
            return sendBack(asked, by, step, day);
        }
        note(outcome.happening(), step, by, List.of(), asked.comment(), day.now());
        if (outcome == Outcome.APPROVE) {
            var before = turn();
            steps = steps.agree(by, asked.comment(), day);
            if (!steps.isFinished()) {
                var events = new ArrayList<ContractEvent>();
                events.add(question.stepDecided(id, step, by, outcome, asked.comment(), day.now()));
                events.addAll(moved(before, "step", day));
                return events;
            }
        } else {
            steps = steps.end(by, outcome, asked.comment(), day.now());
        }
        close(outcome.status(), day.now());
        return List.of(question.decided(id, by, outcome, asked.comment(), day.now()));
    }

    private List<ContractEvent> sendBack(DecideApproval asked, String by, int from, Day day) {
        if (asked.toStep() < 1 || asked.toStep() >= from) {
            throw new RuleViolation("approval.no-such-step", from, asked.toStep());
        }
        note("sent-back", asked.toStep(), by, List.of(), asked.comment(), day.now());
        var before = turn();
        steps = steps.sendBack(asked.toStep(), day);
        var events = new ArrayList<ContractEvent>();
        events.add(question.stepDecided(id, from, by, Outcome.RETURN, asked.comment(), day.now()));
        events.addAll(moved(before, "sent-back", day));
        return events;
    }

    /** An approver asks a colleague in, first or as well. */
    List<ContractEvent> join(String by, String colleague, boolean before, String comment, Day day) {
        requireMayPass(by, colleague, day);
        note(before ? "asked-first" : "joined", steps.current().number(), by, List.of(colleague), comment, day.now());
        var turn = turn();
        steps = before ? steps.joinBefore(colleague, by, day) : steps.join(colleague);
        return moved(turn, "joined", day);
    }

    /** An approver lets a colleague decide instead. */
    List<ContractEvent> delegate(String by, String colleague, String comment, Day day) {
        requireMayPass(by, colleague, day);
        note("delegated", steps.current().number(), by, List.of(colleague), comment, day.now());
        var turn = turn();
        steps = steps.delegate(by, colleague);
        return moved(turn, "delegated", day);
    }

    /** After news of who is here. */
    List<ContractEvent> reconsider(Day day) {
        return status == OPEN ? replaced(steps.reconsidered(day), "away", day) : List.of();
    }

    /** Those whose turn it is are slow: they are asked once more. */
    List<ContractEvent> nudge(Instant now) {
        if (status != OPEN) {
            return List.of();
        }
        note("nudged", steps.current().number(), null, steps.pending(), null, now);
        return List.of(question.nudged(id, steps.current(), now));
    }

    /** They are still slow: the next level up may decide as well, later instead; the highest is asked once more. */
    List<ContractEvent> escalate(Day day) {
        if (status != OPEN) {
            return List.of();
        }
        boolean up = steps.current().hasHelpFromAbove();
        var later = steps.escalated(day.chairs());
        return later.equals(steps) ? nudge(day.now()) : replaced(later, up ? "passed-up" : "escalated", day);
    }

    private List<ContractEvent> replaced(Course later, String because, Day day) {
        var before = turn();
        steps = later;
        if (!before.equals(turn())) {
            note(because, steps.current().number(), null, steps.pending(), null, day.now());
        }
        return moved(before, because, day);
    }

    ContractEvent withdraw(Instant now) {
        requireOpen();
        steps = steps.dropped();
        note("withdrawn", steps.current().number(), question.requestedBy(), List.of(), null, now);
        close(WITHDRAWN, now);
        return question.withdrawn(id, now);
    }

    /** What must be told when others have the turn now; where nobody is left the requester has it. */
    private List<ContractEvent> moved(Turn before, String because, Day day) {
        if (steps.isVacant()) {
            note("vacant", steps.current().number(), null, List.of(), null, day.now());
            close(ApprovalStatus.RETURNED, day.now());
            return List.of(question.decided(id, null, Outcome.RETURN, null, day.now()));
        }
        if (steps.isFinished()) {
            close(ApprovalStatus.APPROVED, day.now());
            return List.of(question.decided(id, steps.lastToAgree(), Outcome.APPROVE, null, day.now()));
        }
        dueAt = steps.current().dueAt();
        return before.equals(turn()) ? List.of() : List.of(question.asked(id, steps.current(), because, day.now()));
    }

    private void requireMayPass(String by, String colleague, Day day) {
        requireOpen();
        requireTurn(by);
        day.chairs().requireMayJoin(colleague, steps, question.title());
    }

    private void requireOpen() {
        if (status != OPEN) {
            throw new RuleViolation("approval.already-decided", question.title(), status);
        }
    }

    /** Once they have spoken it is somebody else's turn. */
    private void requireTurn(String person) {
        if (!steps.pending().contains(person)) {
            throw new RuleViolation("approval.not-your-turn", question.title());
        }
    }

    private void close(ApprovalStatus as, Instant now) {
        status = as;
        closedAt = now;
    }

    private record Turn(int step, List<String> people) {}

    private Turn turn() {
        return new Turn(steps.current().number(), steps.pending());
    }

    Course steps() {
        return steps;
    }

    /** What was asked about, part by part, and the whole as {@code ""}. */
    Map<String, String> seen() {
        return ApprovalRules.seen(parts, question.documentHash());
    }

    Pace pace() {
        return pace;
    }

    boolean isOpen() {
        return status == OPEN;
    }

    ApprovalStatus status() {
        return status;
    }

    Instant closedAt() {
        return closedAt;
    }

    /** Asked for it, or was asked. */
    boolean involves(String person) {
        return isRequestedBy(person) || steps.involves(person);
    }

    /** Everybody who takes part but one. */
    List<String> othersThan(String person) {
        return Stream.concat(Stream.of(question.requestedBy()), steps.people())
                .filter(other -> !other.equals(person))
                .distinct()
                .toList();
    }

    Cursor place() {
        return new Cursor(closedAt, id);
    }

    ApprovalView view(ApprovalReader reader) {
        return reader.view(id, version, question, steps, timeline, status, dueAt, status == OPEN ? null : closedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Approval approval && Objects.equals(id, approval.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
