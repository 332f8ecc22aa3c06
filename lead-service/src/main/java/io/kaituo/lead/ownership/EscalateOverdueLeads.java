package io.kaituo.lead.ownership;

import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The manager was told of an overdue first contact and did nothing: those above are asked (R5.6). */
@ApplicationScoped
class EscalateOverdueLeads implements DeadlineHandler {

    private final Leads leads;
    private final Outbox outbox;
    private final Clock clock;

    EscalateOverdueLeads(Leads leads, Outbox outbox, Clock clock) {
        this.leads = leads;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FirstContactClock.ESCALATION;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return leads.findById(deadline.subject()).invoke(lead -> {
            if (lead.firstContact().isOverdue()) {
                outbox.publish(lead.firstContact().escalated(lead, clock.instant()));
            }
        });
    }
}
