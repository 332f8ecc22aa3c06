package io.kaituo.contract.execution;

import jakarta.persistence.Embeddable;

/**
 * What a milestone asks for; it stays what it was when the milestone came to be.
 *
 * @param n           its number within the contract, from 1
 * @param rule        the place in its playbook; null for one that a person added
 * @param deliverable what is to be handed over; null where nothing is
 */
@Embeddable
record Task(int n, Integer rule, String code, Title title, Title deliverable, boolean customerConfirms) {

    private static final String OWN = "own";

    static Task of(int n, int rule, MilestoneRule by) {
        return new Task(n, rule, by.code(), by.title(), by.deliverable(), by.customerConfirms());
    }

    /** A person says it once; readers of both languages see their words. */
    static Task of(int n, AddMilestone asked) {
        var deliverable = asked.deliverable() == null ? null : new Title(asked.deliverable(), asked.deliverable());
        return new Task(n, null, OWN, new Title(asked.title(), asked.title()), deliverable, asked.customerConfirms());
    }

    boolean ofPlaybook() {
        return rule != null;
    }

    /** Reached by completing the launch plan, not by a date. */
    boolean isLaunchPlan() {
        return code.equals(MilestoneRule.LAUNCH_PLAN);
    }
}
