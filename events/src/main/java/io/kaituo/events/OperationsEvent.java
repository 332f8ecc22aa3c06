package io.kaituo.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What any service tells its operators: something gave up and waits for a person, or they changed how it works. */
public sealed interface OperationsEvent extends IntegrationEvent
        permits OperationsEvent.EventParked,
                OperationsEvent.EventDiscarded,
                OperationsEvent.EventRedriven,
                OperationsEvent.DeadlineFailed,
                SubscriptionEvent,
                ChannelEvent {

    String TOPIC = "operations-events";

    /** The service that speaks, such as {@code visit-service}. */
    String service();

    @Override
    default String topic() {
        return TOPIC;
    }

    /** What waits in a service of one key of a topic is one stream. */
    private static UUID queue(String service, String sourceTopic, String eventKey) {
        return UUID.nameUUIDFromBytes((service + sourceTopic + eventKey).getBytes(StandardCharsets.UTF_8));
    }

    /** An event that cannot be applied was set aside, and with it the later ones of its aggregate. */
    @EventType("event.parked.v1")
    record EventParked(
            UUID id,
            Instant at,
            String region,
            String service,
            String sourceTopic,
            String eventKey,
            UUID eventId,
            String eventType,
            String reason)
            implements OperationsEvent {

        @Override
        public UUID subject() {
            return queue(service, sourceTopic, eventKey);
        }
    }

    /** Somebody gave up an event that was set aside: it will never be applied, and those behind it may be. */
    @EventType("event.discarded.v1")
    record EventDiscarded(
            UUID id,
            Instant at,
            String region,
            String service,
            String sourceTopic,
            String eventKey,
            UUID eventId,
            String eventType,
            String consumer,
            String reason,
            String discardedBy)
            implements OperationsEvent {

        @Override
        public UUID subject() {
            return queue(service, sourceTopic, eventKey);
        }
    }

    /** What was set aside of one aggregate has been applied after all, and nothing of it waits any more. */
    @EventType("event.redriven.v1")
    record EventRedriven(
            UUID id,
            Instant at,
            String region,
            String service,
            String sourceTopic,
            String eventKey,
            UUID eventId,
            String eventType,
            String consumer)
            implements OperationsEvent {

        @Override
        public UUID subject() {
            return queue(service, sourceTopic, eventKey);
        }
    }

    /** A deadline's effect failed again and again; nobody will try it any more. */
    @EventType("deadline.failed.v1")
    record DeadlineFailed(
            UUID id,
            Instant at,
            String region,
            String service,
            UUID deadlineId,
            String kind,
            UUID subjectId,
            String reason)
            implements OperationsEvent {

        @Override
        public UUID subject() {
            return deadlineId;
        }
    }
}
