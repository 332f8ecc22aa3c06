package io.kaituo.visit.followup;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Nobody did it within the days of grace: it counts as missed, and those who must know are told. */
@ApplicationScoped
class GiveUpOnFollowUps implements DeadlineHandler {

    private final FollowUps followUps;
    private final Outbox outbox;
    private final Clock clock;

    GiveUpOnFollowUps(FollowUps followUps, Outbox outbox, Clock clock) {
        this.followUps = followUps;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FollowUp.IS_MISSED;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return followUps.findById(deadline.subject()).invoke(followUp -> {
            if (followUp.is(FollowUpStatus.DUE)) {
                outbox.publish(followUp.miss(clock.instant()));
            }
        });
    }
}
