package io.kaituo.notification.feed;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.inbox.BatchConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What becomes of deals goes into the deal feed. */
@ApplicationScoped
class AccountEventsConsumer implements BatchConsumer<AccountEvent> {

    private final Inbox inbox;
    private final DealFeed feed;

    AccountEventsConsumer(Inbox inbox, DealFeed feed) {
        this.inbox = inbox;
        this.feed = feed;
    }

    @Incoming("feed-account-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "feed-accounts";
    }

    @Override
    public Class<AccountEvent> family() {
        return AccountEvent.class;
    }

    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return DealFeed.wants(type) && family().isAssignableFrom(type);
    }

    @Override
    public Uni<?> applyAll(List<AccountEvent> events) {
        return feed.record(events);
    }
}
