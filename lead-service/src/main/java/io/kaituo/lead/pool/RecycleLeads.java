package io.kaituo.lead.pool;

import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.recycling.RecyclingClock;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Nobody followed up a lead for long, though its owner was warned: others may have it. */
@ApplicationScoped
class RecycleLeads implements DeadlineHandler {

    private static final String REASON = "no-follow-up";

    private final Leads leads;
    private final Outbox outbox;
    private final Clock clock;

    RecycleLeads(Leads leads, Outbox outbox, Clock clock) {
        this.leads = leads;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RecyclingClock.DUE;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return leads.findById(deadline.subject()).invoke(lead -> {
            if (lead.status().isFollowedUp()) {
                outbox.publish(lead.pool(REASON, null, clock.instant()));
            }
        });
    }
}
