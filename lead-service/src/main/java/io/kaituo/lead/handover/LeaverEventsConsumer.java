package io.kaituo.lead.handover;

import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadOwnerEvent;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.platform.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears that leads changed hands, whoever gave them away, so that a hand-over ends by fact. */
@ApplicationScoped
class LeaverEventsConsumer implements EventConsumer<LeadOwnerEvent> {

    private final Leavers leavers;

    LeaverEventsConsumer(Leavers leavers) {
        this.leavers = leavers;
    }

    @Override
    public String name() {
        return "hand-overs";
    }

    @Override
    public Class<LeadOwnerEvent> family() {
        return LeadOwnerEvent.class;
    }

    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return type == LeadReassigned.class || type == LeadPooled.class;
    }

    @Override
    public Uni<?> apply(LeadOwnerEvent event) {
        return event instanceof LeadReassigned moved
                ? leavers.gaveAway(moved.region(), moved.fromOwnerId())
                : leavers.gaveAway(event.region(), ((LeadPooled) event).formerOwnerId());
    }
}
