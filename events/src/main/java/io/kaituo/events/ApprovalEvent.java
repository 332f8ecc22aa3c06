package io.kaituo.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens between the request for an approval and its end: whose turn it is, and what was said on the way. */
public sealed interface ApprovalEvent extends ContractEvent.OfApproval {

    /**
     * From now on exactly {@code approvers} must decide step {@code step} (from 1). {@code because} is {@code step},
     * {@code sent-back}, {@code joined}, {@code delegated}, {@code away}, {@code escalated} or {@code passed-up}.
     */
    @EventType("approval.asked.v1")
    record ApprovalAsked(
            UUID id,
            Instant at,
            String region,
            UUID approvalId,
            String subjectType,
            UUID subjectId,
            String title,
            String accountName,
            String requestedBy,
            int step,
            String because,
            List<String> approvers,
            int revision,
            Money total,
            Instant dueAt,
            String documentHash)
            implements ApprovalEvent {}

    /** One approver's word that does not end the approval yet; {@code outcome} as in {@code approval.decided.v1}. */
    @EventType("approval.step-decided.v1")
    record ApprovalStepDecided(
            UUID id,
            Instant at,
            String region,
            UUID approvalId,
            String subjectType,
            UUID subjectId,
            String title,
            String requestedBy,
            int step,
            String decidedBy,
            String outcome,
            String comment)
            implements ApprovalEvent {}

    /** {@code approvers} have had the step for a while and are asked once more. */
    @EventType("approval.nudged.v1")
    record ApprovalNudged(
            UUID id,
            Instant at,
            String region,
            UUID approvalId,
            String subjectType,
            UUID subjectId,
            String title,
            String requestedBy,
            int step,
            List<String> approvers,
            Instant dueAt)
            implements ApprovalEvent {}

    /** Somebody said something about it; {@code readers} are the others who take part. */
    @EventType("approval.commented.v1")
    record ApprovalCommented(
            UUID id,
            Instant at,
            String region,
            UUID approvalId,
            String subjectType,
            UUID subjectId,
            String title,
            UUID commentId,
            String writtenBy,
            String text,
            List<String> readers)
            implements ApprovalEvent {}
}
