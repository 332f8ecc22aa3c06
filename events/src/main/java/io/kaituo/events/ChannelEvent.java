package io.kaituo.events;

import java.time.Instant;
import java.util.UUID;

/** What becomes of a way out of the house, told so that the audit trail has it; where it leads stays in notification-service. */
public sealed interface ChannelEvent extends OperationsEvent {

    UUID channelId();

    /** {@code EMAIL}, {@code WECOM}, {@code DINGTALK}, {@code FEISHU} or {@code WEBHOOK}. */
    String kind();

    @Override
    default String service() {
        return "notification-service";
    }

    @Override
    default UUID subject() {
        return channelId();
    }

    /**
     * Somebody set up a robot or a webhook.
     *
     * @param team null for the whole region
     */
    @EventType("channel.configured.v1")
    record ChannelConfigured(UUID id, Instant at, String region, UUID channelId, String kind, String team)
            implements ChannelEvent {}

    /**
     * It has another name, leads elsewhere, rests or goes on.
     *
     * @param moved whether it leads elsewhere from now on
     */
    @EventType("channel.changed.v1")
    record ChannelChanged(UUID id, Instant at, String region, UUID channelId, String kind, String status, boolean moved)
            implements ChannelEvent {}

    /** It took nothing for so long that nobody tries any more. */
    @EventType("channel.died.v1")
    record ChannelDied(UUID id, Instant at, String region, UUID channelId, String kind) implements ChannelEvent {}

    /** It takes messages again. */
    @EventType("channel.recovered.v1")
    record ChannelRecovered(UUID id, Instant at, String region, UUID channelId, String kind) implements ChannelEvent {}

    /** It is gone: nothing is sent by it any more. */
    @EventType("channel.removed.v1")
    record ChannelRemoved(UUID id, Instant at, String region, UUID channelId, String kind) implements ChannelEvent {}
}
