package io.kaituo.lead.reapproach;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The day has come to speak to somebody again (R2.2). */
@ApplicationScoped
class PutBackOnTheList implements DeadlineHandler {

    private final Leads leads;
    private final Disqualifications disqualifications;
    private final Comeback comeback;
    private final Outbox outbox;
    private final Clock clock;

    PutBackOnTheList(Leads leads, Disqualifications disqualifications, Comeback comeback, Outbox outbox, Clock clock) {
        this.leads = leads;
        this.disqualifications = disqualifications;
        this.comeback = comeback;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ReapproachClock.KIND;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return leads.findById(deadline.subject()).chain(lead -> switch (lead.status()) {
            case DISQUALIFIED -> disqualifications
                    .current(lead.region(), lead.id())
                    .chain(disqualification -> putBack(lead, disqualification));
            case CONVERTED -> putBack(lead);
            default -> Uni.createFrom().nullItem();
        });
    }

    /** Whoever bought will need a new one. */
    private Uni<?> putBack(Lead customer) {
        String former = customer.ownerId();
        return comeback.of(customer).invoke(back -> outbox.publish(Comeback.due(back, former, clock.instant())));
    }

    private Uni<?> putBack(Lead lead, Disqualification disqualification) {
        String former = lead.ownerId();
        return comeback.of(lead).invoke(back -> outbox.publish(disqualification.pass(back, former, clock.instant())));
    }
}
