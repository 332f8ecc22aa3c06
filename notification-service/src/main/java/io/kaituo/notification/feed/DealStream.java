package io.kaituo.notification.feed;

import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.Uuid7;
import io.kaituo.events.feed.DealFact;
import io.kaituo.events.feed.PublicMessage;
import java.time.Instant;
import java.util.UUID;

/** One deal's public story while its row is locked: whatever is told gets the next number. */
class DealStream {

    private final UUID dealId;
    private long lastSequence;
    private DealState state;

    DealStream(UUID dealId, long lastSequence, DealState state) {
        this.dealId = dealId;
        this.lastSequence = lastSequence;
        this.state = state;
    }

    Entry tell(DealFact fact, IntegrationEvent cause) {
        lastSequence++;
        state = state.after(fact);
        var message = PublicMessage.of(Uuid7.next(), cause.at(), cause.region(), lastSequence, cause.id(), fact);
        return new Entry(message.id(), dealId, lastSequence, fact.type(), cause.at(), message.line());
    }

    UUID dealId() {
        return dealId;
    }

    long lastSequence() {
        return lastSequence;
    }

    DealState state() {
        return state;
    }

    /** One event on its way into the log. */
    record Entry(UUID id, UUID dealId, long sequence, String type, Instant occurredAt, String body) {}
}
