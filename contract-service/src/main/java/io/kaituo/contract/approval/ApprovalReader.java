package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalPlanView.Approver;
import io.kaituo.contract.approval.ApprovalView.Event;
import io.kaituo.contract.approval.ApprovalView.Word;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.web.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who reads: turns ids into names and reasons into sentences. */
record ApprovalReader(Directory directory, Locale language) {

    private static final Texts TEXTS = new Texts("approvals");

    String name(String person) {
        return directory.name(person);
    }

    ApprovalView view(
            UUID id,
            long version,
            Question question,
            Course course,
            List<Happening> timeline,
            ApprovalStatus status,
            Instant dueAt,
            Instant closedAt) {
        var current = course.current();
        return new ApprovalView(
                id,
                version,
                question.region(),
                question.subjectType(),
                question.subjectId(),
                question.title(),
                question.accountName(),
                question.total(),
                question.requestedBy(),
                name(question.requestedBy()),
                question.requestedAt(),
                question.note(),
                question.wantedOn(),
                question.round(),
                why(current),
                question.revision(),
                question.documentHash(),
                current.pending().stream()
                        .map(person -> approver(current, person))
                        .toList(),
                course.steps().stream().map(this::step).toList(),
                timeline.stream().map(this::event).toList(),
                status,
                dueAt,
                closedAt);
    }

    ApprovalPlanView plan(Course foreseen) {
        var steps = foreseen.steps().stream().map(this::planned).toList();
        String said = steps.stream()
                .filter(step -> !step.approvers().isEmpty())
                .map(step -> text(
                        "plan.step",
                        step.approvers().stream().map(Approver::name).collect(Collectors.joining(separator())),
                        step.why()))
                .collect(Collectors.joining(text("plan.separator")));
        long asked = steps.stream().filter(step -> !step.approvers().isEmpty()).count();
        return new ApprovalPlanView(text("plan.summary", asked, said), steps);
    }

    private ApprovalPlanView.PlannedStep planned(ApprovalStep step) {
        return new ApprovalPlanView.PlannedStep(
                step.number(),
                title(step),
                step.rule().mode(),
                step.needed(),
                approvers(step),
                why(step),
                step.status() == StepStatus.SKIPPED || step.status() == StepStatus.CARRIED,
                step.status() == StepStatus.VACANT,
                step.dueAt());
    }

    private ApprovalView.Step step(ApprovalStep step) {
        var words = step.seats().stream()
                .filter(seat -> !seat.isSilent())
                .map(seat -> new Word(
                        seat.person(),
                        name(seat.person()),
                        seat.vote().outcome(),
                        seat.vote().comment(),
                        seat.vote().at()))
                .sorted(Comparator.comparing(Word::at))
                .toList();
        var last = words.isEmpty() || step.status() == StepStatus.OPEN ? null : words.get(words.size() - 1);
        return new ApprovalView.Step(
                step.number(),
                title(step),
                step.status(),
                step.rule().mode(),
                step.needed(),
                approvers(step),
                step.rule().about(),
                why(step),
                step.openedAt(),
                step.dueAt(),
                words,
                last == null ? null : last.outcome(),
                last == null ? null : last.by(),
                last == null ? null : last.byName(),
                last == null ? null : last.comment(),
                last == null ? null : last.at());
    }

    private List<Approver> approvers(ApprovalStep step) {
        return step.seats().stream().map(seat -> approver(step, seat.person())).toList();
    }

    private Approver approver(ApprovalStep step, String person) {
        String insteadOf = step.seats().stream()
                .filter(seat -> seat.person().equals(person))
                .map(seat -> seat.insteadOf() == null ? "" : name(seat.insteadOf()))
                .findFirst()
                .orElse("");
        return new Approver(
                person,
                name(person),
                directory.person(person).map(Person::username).orElse(null),
                insteadOf.isEmpty() ? null : insteadOf);
    }

    /** Who, because of what, and why not others. */
    private String why(ApprovalStep step) {
        var because = step.because() == null
                ? Stream.<String>empty()
                : Stream.of(text("because", step.because().in(language)));
        return Stream.concat(step.whys().stream().map(why -> reason(why)), because)
                .collect(Collectors.joining(" "));
    }

    private String reason(Why why) {
        var named = why.parameters().stream()
                .map(name -> name.isEmpty() ? text("somebody") : name)
                .toArray();
        return text(why.key(), named);
    }

    private String title(ApprovalStep step) {
        return step.rule().title() == null
                ? text("step", String.valueOf(step.number()))
                : step.rule().title().in(language);
    }

    private Event event(Happening happened) {
        String others = happened.to() == null
                ? ""
                : happened.to().stream().map(this::name).collect(Collectors.joining(separator()));
        String by = happened.by() == null ? "" : name(happened.by());
        return new Event(
                happened.at(),
                happened.what(),
                happened.step(),
                happened.by(),
                name(happened.by()),
                text("happened." + happened.what(), by, others, String.valueOf(happened.step())),
                happened.comment());
    }

    private String separator() {
        return text("and");
    }

    private String text(String key, Object... parameters) {
        return TEXTS.of(language, key, parameters);
    }
}
