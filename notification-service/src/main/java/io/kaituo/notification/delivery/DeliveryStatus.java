package io.kaituo.notification.delivery;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** One channel's part: it waits until the channel took it, we gave up, or nobody needs it any more. */
enum DeliveryStatus {
    QUEUED,
    SENT,
    FAILED,
    CANCELLED;

    /** What was being handed over when it was cancelled may have been taken. */
    private static final Map<DeliveryStatus, Set<DeliveryStatus>> NEXT =
            Map.of(QUEUED, Set.of(SENT, FAILED, CANCELLED), SENT, Set.of(), FAILED, Set.of(), CANCELLED, Set.of(SENT));

    DeliveryStatus to(DeliveryStatus next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("delivery.status", this, next);
        }
        return next;
    }
}
