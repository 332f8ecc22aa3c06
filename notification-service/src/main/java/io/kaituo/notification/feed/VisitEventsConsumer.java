package io.kaituo.notification.feed;

import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.VisitEvent;
import io.kaituo.platform.inbox.BatchConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What is done for customers after a signature goes into the deal feed. */
@ApplicationScoped
class VisitEventsConsumer implements BatchConsumer<VisitEvent> {

    private final Inbox inbox;
    private final DealFeed feed;

    VisitEventsConsumer(Inbox inbox, DealFeed feed) {
        this.inbox = inbox;
        this.feed = feed;
    }

    @Incoming("feed-visit-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "feed-visits";
    }

    @Override
    public Class<VisitEvent> family() {
        return VisitEvent.class;
    }

    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return DealFeed.wants(type) && family().isAssignableFrom(type);
    }

    @Override
    public Uni<?> applyAll(List<VisitEvent> events) {
        return feed.record(events);
    }
}
