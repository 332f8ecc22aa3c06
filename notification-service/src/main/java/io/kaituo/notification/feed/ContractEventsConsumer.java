package io.kaituo.notification.feed;

import io.kaituo.events.ContractEvent;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.inbox.BatchConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What is agreed about deals, and how contracts are performed goes into the deal feed. */
@ApplicationScoped
class ContractEventsConsumer implements BatchConsumer<ContractEvent> {

    private final Inbox inbox;
    private final DealFeed feed;

    ContractEventsConsumer(Inbox inbox, DealFeed feed) {
        this.inbox = inbox;
        this.feed = feed;
    }

    @Incoming("feed-contract-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "feed-contracts";
    }

    @Override
    public Class<ContractEvent> family() {
        return ContractEvent.class;
    }

    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return DealFeed.wants(type) && family().isAssignableFrom(type);
    }

    @Override
    public Uni<?> applyAll(List<ContractEvent> events) {
        return feed.record(events);
    }
}
