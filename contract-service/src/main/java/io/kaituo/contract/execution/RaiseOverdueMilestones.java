package io.kaituo.contract.execution;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The day of a milestone is over and nobody has reported it: its owner and those above must know. */
@ApplicationScoped
class RaiseOverdueMilestones implements DeadlineHandler {

    private final Milestones milestones;
    private final Outbox outbox;
    private final Clock clock;

    RaiseOverdueMilestones(Milestones milestones, Outbox outbox, Clock clock) {
        this.milestones = milestones;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Milestone.RUNS_LATE;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return milestones.findById(deadline.subject()).invoke(milestone -> {
            if (milestone.status() == MilestoneStatus.PLANNED) {
                outbox.publish(milestone.runLate(clock.instant()));
            }
        });
    }
}
