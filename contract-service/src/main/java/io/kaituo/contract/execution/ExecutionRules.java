package io.kaituo.contract.execution;

import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Playbook;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How signed contracts are performed, as the playbook has it: {@code contracts.execution}. */
record ExecutionRules(List<MilestoneRule> milestones, LaunchPlanRule launchPlan) {

    /** Empty where the playbook tracks nothing. */
    static Optional<ExecutionRules> of(Playbook playbook) {
        return Optional.ofNullable(playbook.section("contracts", Section.class).execution());
    }

    /** In a fixed order, so that a rule is known by its place: the playbook's milestones, then the launch plan. */
    List<MilestoneRule> all() {
        return Stream.concat(
                        milestones == null ? Stream.of() : milestones.stream(),
                        Stream.ofNullable(launchPlan).map(rule -> MilestoneRule.launchPlan(rule.within())))
                .toList();
    }

    /** By when after the signature the launch plan is to be complete. */
    record LaunchPlanRule(Span within) {}

    private record Section(ExecutionRules execution) {}
}
