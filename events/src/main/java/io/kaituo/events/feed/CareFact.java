package io.kaituo.events.feed;

import io.kaituo.events.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What follows a signature: the customer's follow-ups and the contract's milestones. */
public sealed interface CareFact extends DealFact {

    /** One thing to do for the customer on a day. */
    record FollowUp(
            @Meaning("Id of the follow-up") UUID followUpId,
            @Meaning("What it is, such as `CALL_BACK` or `REVIEW`; more kinds may come") String kind,
            @Meaning("The day it is due on") LocalDate dueOn) {}

    @EventType("deal.follow-up-scheduled.v1")
    @Meaning(value = "A signed contract got its schedule of follow-ups", zh = "跟进计划已排定")
    record FollowUpScheduled(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning(CONTRACT) UUID contractId,
            @Meaning("All of its follow-ups, in the order of their days") List<FollowUp> followUps)
            implements CareFact {

        public FollowUpScheduled {
            followUps = List.copyOf(followUps);
        }
    }

    @EventType("deal.follow-up-completed.v1")
    @Meaning(value = "A follow-up was done", zh = "跟进已完成")
    record FollowUpCompleted(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning(CONTRACT) UUID contractId,
            @Meaning("Id of the follow-up") UUID followUpId)
            implements CareFact {}

    @EventType("deal.milestone-reached.v1")
    @Meaning(value = "A milestone of a contract was performed; told again when its day is corrected", zh = "合同履约里程碑已达成")
    record MilestoneReached(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning(CONTRACT) UUID contractId,
            @Meaning("Id of the milestone") UUID milestoneId,
            @Meaning("Which milestone of the contract it is, from 1") int n,
            @Meaning("What it is, such as `first-delivery`; from the region's playbook") String code,
            @Meaning("Who performed it, such as `DELIVERY`") String department,
            @Meaning(value = "The day it was planned for; absent where none was", optional = true) LocalDate plannedOn,
            @Meaning("The day it was performed on") LocalDate actualOn,
            @Meaning("Whether the customer still has to confirm it") boolean customerConfirms)
            implements CareFact {}
}
