package io.kaituo.contract.approval;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Those whose turn it is have let a while pass: they are asked once more. */
@ApplicationScoped
class NudgeApprovers implements DeadlineHandler {

    static final String KIND = "approval-nudge";

    private final Approvals approvals;
    private final Moves moves;

    NudgeApprovers(Approvals approvals, Moves moves) {
        this.approvals = approvals;
        this.moves = moves;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return approvals
                .lock(deadline.subject())
                .chain(approval -> moves.move(approval, day -> approval.nudge(day.now())));
    }
}
