package io.kaituo.contract.approval;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Nobody decided: the next level up may, after that it must, and the clock runs on until somebody does. */
@ApplicationScoped
class EscalateApproval implements DeadlineHandler {

    static final String KIND = "approval-escalation";

    private final Approvals approvals;
    private final Moves moves;

    EscalateApproval(Approvals approvals, Moves moves) {
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
                .chain(approval -> moves.move(approval, day -> {
                    var events = approval.escalate(day);
                    if (approval.isOpen()) {
                        moves.startClocks(approval, day);
                    }
                    return events;
                }));
    }
}
