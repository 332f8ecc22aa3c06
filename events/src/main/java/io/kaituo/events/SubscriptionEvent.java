package io.kaituo.events;

import java.time.Instant;
import java.util.UUID;

/** What happened to an integrator's subscription that its owner must know. */
public sealed interface SubscriptionEvent extends OperationsEvent {

    UUID subscriptionId();

    @Override
    default String service() {
        return "notification-service";
    }

    @Override
    default UUID subject() {
        return subscriptionId();
    }

    /**
     * The service gave up serving it: the address answered that it is gone for good, or nothing was taken for days.
     *
     * @param ownerId the person or client who opened it
     * @param reason  {@code GONE} or {@code NO_SUCCESS}
     */
    @EventType("subscription.disabled.v1")
    record SubscriptionDisabled(
            UUID id, Instant at, String region, UUID subscriptionId, String ownerId, String url, String reason)
            implements SubscriptionEvent {}
}
