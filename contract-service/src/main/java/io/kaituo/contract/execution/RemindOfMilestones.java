package io.kaituo.contract.execution;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The day of a milestone has come: whoever performs it is told, and has until the end of the day (A7 13). */
@ApplicationScoped
class RemindOfMilestones implements DeadlineHandler {

    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    RemindOfMilestones(Milestones milestones, Deadlines deadlines, Outbox outbox, Clock clock) {
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Milestone.FALLS_DUE;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return milestones.findById(deadline.subject()).invoke(milestone -> {
            if (milestone.status() == MilestoneStatus.PLANNED) {
                outbox.publish(milestone.fallDue(clock.instant()));
                deadlines.schedule(milestone.lateness());
            }
        });
    }
}
