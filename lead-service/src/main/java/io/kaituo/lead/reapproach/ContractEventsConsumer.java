package io.kaituo.lead.reapproach;

import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what customers that were leads sign, so that somebody speaks to them in good time about the next purchase. */
@ApplicationScoped
class ContractEventsConsumer implements EventConsumer<ContractEvent> {

    private final Inbox inbox;
    private final Customers customers;

    ContractEventsConsumer(Inbox inbox, Customers customers) {
        this.inbox = inbox;
        this.customers = customers;
    }

    @Incoming("contract-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "purchases";
    }

    @Override
    public Class<ContractEvent> family() {
        return ContractEvent.class;
    }

    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return type == ContractSigned.class || type == ContractVoided.class;
    }

    @Override
    public Uni<?> apply(ContractEvent event) {
        return event instanceof ContractSigned signed
                ? customers.signed(signed)
                : customers.voided((ContractVoided) event);
    }
}
