package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Playbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who agrees to what, as the playbook has it. */
record ApprovalRules(
        List<StepRule> proposal,
        List<StepRule> quote,
        List<StepRule> contract,
        Span nudgeAfter,
        Span escalateAfter,
        Span decideWithin,
        Rates rates) {

    private static final ApprovalRules NONE = new ApprovalRules(null, null, null, null, null, null, null);

    ApprovalRules {
        rates = rates == null ? Rates.NONE : rates;
    }

    /** Of a playbook from before there were steps: none, so that the managers decide. */
    static ApprovalRules of(Playbook playbook) {
        var rules = playbook.section("contracts", Section.class).approvals();
        return rules == null ? NONE : rules;
    }

    /** The steps that this matter takes; never none, and a price below authority never without the level it needs (R5.19). */
    List<StepRule> steps(Matter matter) {
        var facts = StandardFacts.of(matter, rates);
        var steps = new ArrayList<>(
                of(matter.type()).stream().filter(step -> step.applies(facts)).toList());
        needed(matter)
                .filter(level -> steps.stream().noneMatch(step -> step.who().reaches(level)))
                .map(level -> StepRule.of(Who.level(level)))
                .ifPresent(steps::add);
        return steps.isEmpty() ? List.of(StepRule.manager()) : List.copyOf(steps);
    }

    /** Whose word the price needs; empty where its seller's is enough. */
    private static Optional<Level> needed(Matter matter) {
        return matter.facts().belowAuthority() ? Level.of(matter.facts().priceLevel()) : Optional.empty();
    }

    /** The steps ahead, less what an earlier round agreed to; who agreed to somebody else's request is asked again. */
    Course course(Matter matter, Approval earlier, String by) {
        var course = Course.of(steps(matter), StandardFacts.of(matter, rates));
        return earlier == null || !earlier.isRequestedBy(by)
                ? course
                : course.carrying(earlier.steps(), earlier.seen(), seen(matter.parts(), matter.documentHash()));
    }

    /** The parts, and the whole as one of them. */
    static Map<String, String> seen(Map<String, String> parts, String whole) {
        var all = new HashMap<>(parts);
        all.put("", whole);
        return all;
    }

    Pace pace() {
        return new Pace(nudgeAfter, escalateAfter, decideWithin);
    }

    private List<StepRule> of(String type) {
        var steps =
                switch (type) {
                    case "proposal" -> proposal;
                    case "quote" -> quote;
                    case "contract" -> contract;
                    default -> throw new IllegalArgumentException("No policy for " + type);
                };
        return steps == null ? List.of() : steps;
    }

    private record Section(ApprovalRules approvals) {}
}
