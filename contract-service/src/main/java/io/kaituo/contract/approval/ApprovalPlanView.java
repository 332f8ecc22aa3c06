package io.kaituo.contract.approval;

import java.time.Instant;
import java.util.List;

/**
 * Who will be asked, and why, before anybody is.
 *
 * @param summary all of it in one sentence, in the reader's language
 */
public record ApprovalPlanView(String summary, List<PlannedStep> steps) {

    /** @param insteadOfName whose part it was; null for their own */
    public record Approver(String id, String name, String username, String insteadOfName) {}

    /**
     * @param agreed nobody is asked: they agreed at a step before, or nothing they look at has changed
     * @param vacant there is nobody but the requester
     */
    public record PlannedStep(
            int number,
            String title,
            Mode mode,
            int needed,
            List<Approver> approvers,
            String why,
            boolean agreed,
            boolean vacant,
            Instant dueAt) {}
}
