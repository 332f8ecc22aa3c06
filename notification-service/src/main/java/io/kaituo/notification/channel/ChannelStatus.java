package io.kaituo.notification.channel;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** Whether a channel is used. Nobody is silently unreachable: what is dead was reported, and a test that succeeds revives it. */
enum ChannelStatus {
    ACTIVE,
    /** An administrator wants it quiet. */
    PAUSED,
    /** It does not answer, or not to us any more. */
    DEAD;

    private static final Map<ChannelStatus, Set<ChannelStatus>> NEXT =
            Map.of(ACTIVE, Set.of(PAUSED, DEAD), PAUSED, Set.of(ACTIVE), DEAD, Set.of(ACTIVE, PAUSED));

    ChannelStatus to(ChannelStatus next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("channel.status", this, next);
        }
        return next;
    }
}
