package io.kaituo.lead.ownership;

import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The first contact is due soon; its owner can still make it. */
@ApplicationScoped
class RemindOwner implements DeadlineHandler {

    private final Leads leads;
    private final Outbox outbox;
    private final Clock clock;

    RemindOwner(Leads leads, Outbox outbox, Clock clock) {
        this.leads = leads;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FirstContactClock.WARNING;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return leads.findById(deadline.subject()).invoke(lead -> {
            if (lead.firstContact().isRunning()) {
                outbox.publish(lead.firstContact().dueSoon(lead, clock.instant()));
            }
        });
    }
}
