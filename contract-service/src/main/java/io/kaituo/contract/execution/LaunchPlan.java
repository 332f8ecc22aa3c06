package io.kaituo.contract.execution;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;

/**
 * The launch plan (项目启动计划): who speaks to whom, and how; days and people of the work itself stand in the milestones.
 *
 * @param teamIntroducedOn the day our people met the customer's
 * @param communication    how and how often both sides speak
 * @param launchedOn       the day it was complete for the first time
 */
@Embeddable
record LaunchPlan(
        LocalDate teamIntroducedOn,
        @Convert(converter = ContactsColumn.class) List<LaunchContact> contacts,
        String communication,
        LocalDate launchedOn) {

    static final LaunchPlan EMPTY = new LaunchPlan(null, List.of(), null, null);

    LaunchPlan written(WriteLaunchPlan asked, LocalDate today) {
        var plan = new LaunchPlan(asked.teamIntroducedOn(), asked.people(), asked.communication(), launchedOn);
        return plan.complete() && launchedOn == null
                ? new LaunchPlan(plan.teamIntroducedOn, plan.contacts, plan.communication, today)
                : plan;
    }

    /** The team is introduced, both sides have a contact, and the rule of communication stands. */
    boolean complete() {
        return teamIntroducedOn != null
                && communication != null
                && !communication.isBlank()
                && has(LaunchContact.Side.OURS)
                && has(LaunchContact.Side.CUSTOMER);
    }

    private boolean has(LaunchContact.Side side) {
        return contacts.stream().anyMatch(contact -> contact.side() == side);
    }
}
