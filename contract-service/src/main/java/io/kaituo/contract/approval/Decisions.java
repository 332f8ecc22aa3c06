package io.kaituo.contract.approval;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An approver's word, wherever they say it: in their list of approvals or on the subject's own page. */
@ApplicationScoped
public class Decisions {

    private final Approvals approvals;
    private final Moves moves;
    private final Caller caller;

    Decisions(Approvals approvals, Moves moves, Caller caller) {
        this.approvals = approvals;
        this.moves = moves;
        this.caller = caller;
    }

    /**
     * Decides in the caller's name.
     *
     * @param revision     which revision they read, or null for the current one
     * @param documentHash which document they read, or null
     * @throws Refused 404 for an approval that is none of the caller's, 403 when it is not for them to decide
     */
    public Uni<?> decide(UUID approval, Outcome outcome, String comment, Integer revision, String documentHash) {
        return decide(approval, new DecideApproval(outcome, comment, revision, documentHash, null));
    }

    Uni<Approval> decide(UUID id, DecideApproval asked) {
        if (asked.isUnexplained()) {
            throw Refused.unprocessable("approval.comment-missing");
        }
        return approvals
                .get(id, caller.sight(), caller.id())
                .invoke(this::requireAsked)
                .call(approval ->
                        moves.decide(approval, (edition, day) -> approval.decide(asked, edition, caller.id(), day)));
    }

    void requireAsked(Approval approval) {
        if (approval.question().parties().include(caller.id())) {
            throw Refused.forbidden("approval.own");
        }
        if (!approval.involves(caller.id())) {
            throw Refused.forbidden("approval.not-approver");
        }
    }
}
