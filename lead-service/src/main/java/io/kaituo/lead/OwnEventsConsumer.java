package io.kaituo.lead;

import io.kaituo.events.LeadEvent;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * One door for what leads tell: each slice that follows it applies it side by side with the others, in transactions of its own,
 * but it is fetched, unpacked and counted once.
 */
@ApplicationScoped
class OwnEventsConsumer {

    private final Inbox inbox;
    private final List<EventConsumer<?>> followers;

    OwnEventsConsumer(Inbox inbox, @All List<EventConsumer<?>> consumers) {
        this.inbox = inbox;
        this.followers = consumers.stream()
                .filter(consumer -> LeadEvent.class.isAssignableFrom(consumer.family()))
                .toList();
    }

    @Incoming("lead-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return Uni.join()
                .all(followers.stream()
                        .map(follower -> inbox.each(follower, arrived))
                        .toList())
                .andCollectFailures()
                .replaceWithVoid();
    }
}
