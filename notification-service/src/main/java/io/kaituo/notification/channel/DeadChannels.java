package io.kaituo.notification.channel;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where a channel that died is reported, in the transaction that found out, and where its recovery is. */
public interface DeadChannels {

    /** @param name what administrators call it */
    Uni<Void> died(String region, UUID channel, String name, ChannelKind kind, String reason);

    /** No mail server took letters of this region for so long that one was given up; told once a day. */
    Uni<Void> mailAway(String region, String reason);

    /** Or somebody changed or removed it: there is nothing to mend any more. */
    Uni<Void> recovered(String region, UUID channel);
}
