package io.kaituo.events;

import java.time.Instant;
import java.util.UUID;

/** What becomes of an integrator's subscription: told so that the audit trail has it and its owner learns what they must know. */
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
     * Somebody wants to be told of a region's deals.
     *
     * @param ownerId       the person or client who opened it
     * @param startPosition the position of the region's feed after which it is told
     */
    @EventType("subscription.opened.v1")
    record SubscriptionOpened(
            UUID id, Instant at, String region, UUID subscriptionId, String ownerId, String url, long startPosition)
            implements SubscriptionEvent {}

    /**
     * It goes to another address or is about other events.
     *
     * @param refiltered whether it is about other events from here on
     */
    @EventType("subscription.changed.v1")
    record SubscriptionChanged(
            UUID id, Instant at, String region, UUID subscriptionId, String ownerId, String url, boolean refiltered)
            implements SubscriptionEvent {}

    /** Its owner wants a rest. */
    @EventType("subscription.paused.v1")
    record SubscriptionPaused(UUID id, Instant at, String region, UUID subscriptionId, String ownerId)
            implements SubscriptionEvent {}

    /** It goes on where it stopped. */
    @EventType("subscription.resumed.v1")
    record SubscriptionResumed(UUID id, Instant at, String region, UUID subscriptionId, String ownerId)
            implements SubscriptionEvent {}

    /**
     * It has another secret.
     *
     * @param formerUntil how long messages are signed with the one before as well
     */
    @EventType("subscription.secret-rotated.v1")
    record SubscriptionSecretRotated(
            UUID id, Instant at, String region, UUID subscriptionId, String ownerId, Instant formerUntil)
            implements SubscriptionEvent {}

    /**
     * Some of its events are sent once more.
     *
     * @param events how many
     */
    @EventType("subscription.replay-asked.v1")
    record SubscriptionReplayAsked(
            UUID id, Instant at, String region, UUID subscriptionId, String ownerId, UUID replayId, long events)
            implements SubscriptionEvent {}

    /** It is gone, with what was kept of it. */
    @EventType("subscription.removed.v1")
    record SubscriptionRemoved(UUID id, Instant at, String region, UUID subscriptionId, String ownerId)
            implements SubscriptionEvent {}

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
