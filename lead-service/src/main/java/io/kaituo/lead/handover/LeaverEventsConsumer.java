package io.kaituo.lead.handover;

import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadOwnerEvent;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears that leads changed hands, whoever gave them away, so that a hand-over ends by fact. */
@ApplicationScoped
class LeaverEventsConsumer implements EventConsumer<LeadOwnerEvent> {

    private final Inbox inbox;
    private final Leavers leavers;

    LeaverEventsConsumer(Inbox inbox, Leavers leavers) {
        this.inbox = inbox;
        this.leavers = leavers;
    }

    @Incoming("hand-over-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
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
