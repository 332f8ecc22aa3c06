package io.kaituo.contract.approval;

import java.time.Instant;
import java.util.List;

/**
 * One step of an approval, kept as JSON with its approval.
 *
 * @param approvers any one of them decides; never empty, never the requester
 * @param outcome   null, with the fields after it, until somebody decided
 */
record ApprovalStep(
        int number,
        List<String> approvers,
        Why why,
        Outcome outcome,
        String decidedBy,
        String comment,
        Instant decidedAt) {

    /** Why these people: a text's key and what fills it, so that everybody reads it in their own language. */
    record Why(String key, List<String> parameters) {}

    static ApprovalStep first(List<String> approvers, Why why) {
        return new ApprovalStep(1, List.copyOf(approvers), why, null, null, null, null);
    }

    ApprovalStep decided(Outcome decision, String by, String saying, Instant now) {
        return new ApprovalStep(number, approvers, why, decision, by, saying, now);
    }
}
