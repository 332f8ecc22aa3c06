package io.kaituo.notification.channel;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where a channel that died is reported, in the transaction that found out, and where its recovery is. */
public interface DeadChannels {

    /** @param name what administrators call it */
    Uni<Void> died(String region, UUID channel, String name, ChannelKind kind, String reason);

    Uni<Void> recovered(String region, UUID channel);
}
