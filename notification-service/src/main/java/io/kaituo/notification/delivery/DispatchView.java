package io.kaituo.notification.delivery;

import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.routing.Priority;
import io.kaituo.notification.routing.Route.Chooser;
import io.kaituo.notification.routing.Timing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message in the ledger: why it was sent this way, and what became of it.
 *
 * @param itemId    the inbox item or digest it told of
 * @param cause     the fact behind it
 * @param channels  in the order they are tried
 * @param timing    when it might leave
 * @param heldUntil it was kept back until then; null when it could leave at once
 * @param chosenBy  whose choice the channels were
 * @param rule      what they had been chosen for: a kind, a topic, or the playbook and its version
 */
record DispatchView(
        UUID id,
        String region,
        UUID itemId,
        String recipientId,
        String recipientName,
        String kind,
        Priority priority,
        String subjectType,
        UUID subjectId,
        String cause,
        String title,
        String link,
        List<ChannelKind> channels,
        Timing timing,
        Instant heldUntil,
        Chooser chosenBy,
        String rule,
        DispatchStatus status,
        Instant createdAt,
        Instant settledAt,
        List<WayView> deliveries) {

    /** One channel's part in it. */
    record WayView(
            ChannelKind channel,
            UUID channelId,
            String channelName,
            DeliveryStatus status,
            Instant queuedAt,
            Instant nextAt,
            Instant settledAt,
            String failure,
            List<AttemptView> attempts) {}

    /**
     * One time it was tried.
     *
     * @param outcome null while it is being tried, and for ever where the process died meanwhile
     */
    record AttemptView(int number, Instant at, Outcome outcome, String detail, Integer tookMs) {}
}
