package io.kaituo.contract.approval;

import static io.kaituo.contract.approval.StepStatus.AGREED;
import static io.kaituo.contract.approval.StepStatus.CARRIED;
import static io.kaituo.contract.approval.StepStatus.OPEN;
import static io.kaituo.contract.approval.StepStatus.SKIPPED;
import static io.kaituo.contract.approval.StepStatus.VACANT;
import static io.kaituo.contract.approval.StepStatus.WAITING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps of one approval and how it walks them. Knows no database and no clock: whatever it is told, it ends up with
 * somebody's turn, or finished, or with nobody left to ask.
 */
record Course(List<ApprovalStep> steps) {

    /** How a walk depends on the day: who is here, and when a step is due. */
    interface Day {

        Chairs chairs();

        /** @param ahead the step that begins and those behind it */
        Instant due(List<StepRule> ahead);

        Instant now();
    }

    Course {
        steps = List.copyOf(steps);
    }

    /** All steps still ahead. */
    static Course of(List<StepRule> rules, Map<String, Object> facts) {
        var steps = new ArrayList<ApprovalStep>();
        for (var rule : rules) {
            var because = rule.because() == null ? null : rule.because().with(facts);
            steps.add(ApprovalStep.waiting(steps.size() + 1, rule, because));
        }
        return new Course(steps);
    }

    /**
     * What an earlier round agreed to and nobody touched since is not asked again; somebody always looks, so the last step
     * is.
     */
    Course carrying(Course earlier, Map<String, String> partsThen, Map<String, String> partsNow) {
        var carried = new ArrayList<>(steps);
        for (int i = 0; i < steps.size() - 1; i++) {
            var step = steps.get(i);
            var before = earlier.steps.stream()
                    .filter(old ->
                            old.rule().equals(step.rule()) && (old.status() == AGREED || old.status() == CARRIED))
                    .findFirst();
            if (before.isPresent() && step.rule().isUntouched(partsThen, partsNow)) {
                var old = before.get();
                carried.set(
                        i,
                        new ApprovalStep(
                                step.number(),
                                step.rule(),
                                CARRIED,
                                old.seats(),
                                old.needed(),
                                List.of(Why.of("why.unchanged")),
                                step.because(),
                                old.openedAt(),
                                old.dueAt()));
            }
        }
        return new Course(carried);
    }

    /** Begins the next step that somebody must decide, passing those whose people have agreed before. */
    Course forward(Day day) {
        var walked = new ArrayList<>(steps);
        for (int i = 0; i < walked.size(); i++) {
            var step = walked.get(i);
            if (step.status() == WAITING) {
                step = begun(step, i, walked, day);
                walked.set(i, step);
            }
            if (!step.status().isPassed()) {
                break;
            }
        }
        return new Course(walked);
    }

    private ApprovalStep begun(ApprovalStep step, int place, List<ApprovalStep> walked, Day day) {
        if (step.isPaused()) {
            return resumed(step, place, walked, day);
        }
        var filled = day.chairs().fill(step.rule(), agreed(walked));
        if (filled.agreed()) {
            return step.passed(SKIPPED, filled.whys());
        }
        if (filled.seats().isEmpty()) {
            return step.passed(VACANT, filled.whys());
        }
        var ahead = steps.stream().skip(place).map(ApprovalStep::rule).toList();
        return step.opened(filled, day.now(), day.due(ahead));
    }

    /** Whoever sat there before a colleague was heard has the turn again, less those who agreed elsewhere meanwhile. */
    private ApprovalStep resumed(ApprovalStep step, int place, List<ApprovalStep> walked, Day day) {
        var agreed = agreed(walked);
        var ahead = steps.stream().skip(place).map(ApprovalStep::rule).toList();
        var resumed = step.resumed(agreed.keySet(), day.now(), day.due(ahead));
        if (resumed.isAgreed()) {
            return resumed.as(AGREED);
        }
        if (resumed.pending().isEmpty()) {
            return step.passed(SKIPPED, step.whys());
        }
        return day.chairs()
                .refill(resumed, agreed)
                .map(filled -> taken(resumed, filled))
                .orElse(resumed);
    }

    /** Who will be asked if everybody agrees: each step as it will look, were it today. */
    Course foreseen(Day day) {
        var course = forward(day);
        while (course.open().isPresent()) {
            var step = course.open().get();
            var agreed = step;
            for (var person : step.seats().stream().limit(step.needed()).toList()) {
                agreed = agreed.voted(person.person(), new Seat.Vote(Outcome.APPROVE, null, day.now()));
            }
            course = course.with(agreed.as(AGREED)).forward(day);
        }
        return course;
    }

    /** Somebody whose turn it is has agreed. */
    Course agree(String person, String comment, Day day) {
        var step = current().voted(person, new Seat.Vote(Outcome.APPROVE, comment, day.now()));
        return step.isAgreed() ? with(step.as(AGREED)).forward(day) : with(step);
    }

    /** Somebody whose turn it is has ended it. */
    Course end(String person, Outcome outcome, String comment, Instant now) {
        var status = outcome == Outcome.REJECT ? StepStatus.REJECTED : StepStatus.RETURNED;
        return with(
                current().voted(person, new Seat.Vote(outcome, comment, now)).as(status));
    }

    /** Back to an earlier step; from there on everybody is asked again. */
    Course sendBack(int number, Day day) {
        return new Course(steps.stream()
                        .map(step -> step.number() >= number ? step.again() : step)
                        .toList())
                .forward(day);
    }

    /** Somebody is asked as well, beside those whose turn it is. */
    Course join(String person) {
        return with(current().joinedBy(List.of(person), Seat.Kind.JOINED));
    }

    /** Somebody is asked first; the open step goes on after that. */
    Course joinBefore(String person, String askedBy, Day day) {
        var walked = new ArrayList<ApprovalStep>();
        for (var step : steps) {
            if (step.status() == OPEN) {
                walked.add(ApprovalStep.waiting(0, StepRule.of(Who.colleague(person, askedBy)), null));
            }
            walked.add(step.status() == OPEN ? step.paused() : step);
        }
        for (int i = 0; i < walked.size(); i++) {
            walked.set(i, walked.get(i).numbered(i + 1));
        }
        return new Course(walked).forward(day);
    }

    Course delegate(String from, String to) {
        return with(current().passedOn(from, to));
    }

    /** After news of who is here: nobody waits only for people who cannot be reached. */
    Course reconsidered(Day day) {
        return open().flatMap(step -> day.chairs().refill(step, agreed()).map(filled -> with(taken(step, filled))))
                .map(course -> course.open().isPresent() ? course : course.forward(day))
                .orElse(this);
    }

    private static ApprovalStep taken(ApprovalStep step, Chairs.Filled filled) {
        if (filled.agreed() || filled.seats().isEmpty()) {
            return step.passed(filled.agreed() ? SKIPPED : VACANT, filled.whys());
        }
        var refilled = step.refilled(filled);
        return refilled.isAgreed() ? refilled.as(AGREED) : refilled;
    }

    /** Nobody answered: the next level up may decide as well, later instead; the same course where there is no higher one. */
    Course escalated(Chairs chairs) {
        var step = current();
        if (step.hasHelpFromAbove()) {
            return with(step.passedUp());
        }
        var next = chairs.nextLevel(step, agreed());
        return next.isEmpty() ? this : with(step.joinedBy(next, Seat.Kind.ABOVE));
    }

    Course dropped() {
        return open().map(step -> with(step.as(StepStatus.DROPPED))).orElse(this);
    }

    /** At which step people have agreed in this round: to a carried step they agreed when the rest said something else. */
    Map<String, Integer> agreed() {
        return agreed(steps);
    }

    private static Map<String, Integer> agreed(List<ApprovalStep> steps) {
        var agreed = new HashMap<String, Integer>();
        steps.stream().filter(step -> step.status() != CARRIED).forEach(step -> step.seats().stream()
                .filter(Seat::hasAgreed)
                .forEach(seat -> agreed.putIfAbsent(seat.person(), step.number())));
        return agreed;
    }

    String lastToAgree() {
        return steps.stream()
                .flatMap(step -> step.seats().stream())
                .filter(Seat::hasAgreed)
                .max(Comparator.comparing(seat -> seat.vote().at()))
                .map(Seat::person)
                .orElse(null);
    }

    Optional<ApprovalStep> open() {
        return steps.stream().filter(step -> step.status() == OPEN).findFirst();
    }

    /** The step that is open, or ended it. */
    ApprovalStep current() {
        return open().orElseGet(() -> steps.stream()
                .filter(step -> !step.status().isPassed())
                .findFirst()
                .orElse(steps.get(steps.size() - 1)));
    }

    List<String> pending() {
        return open().map(ApprovalStep::pending).orElse(List.of());
    }

    boolean isFinished() {
        return steps.stream().allMatch(step -> step.status().isPassed());
    }

    /** Nobody but the requester is left. */
    boolean isVacant() {
        return steps.stream().anyMatch(step -> step.status() == VACANT);
    }

    /** Who has said something. */
    List<String> speakers() {
        return steps.stream()
                .flatMap(step -> step.seats().stream())
                .filter(seat -> !seat.isSilent())
                .map(Seat::person)
                .distinct()
                .toList();
    }

    /** Everybody who sits somewhere. */
    Stream<String> people() {
        return steps.stream().flatMap(step -> step.seats().stream()).map(Seat::person);
    }

    /** Took part, or was asked to. */
    boolean involves(String person) {
        return steps.stream().anyMatch(step -> step.seats(person));
    }

    private Course with(ApprovalStep changed) {
        return new Course(steps.stream()
                .map(step -> step.number() == changed.number() ? changed : step)
                .toList());
    }
}
