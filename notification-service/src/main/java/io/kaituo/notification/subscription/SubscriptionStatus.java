package io.kaituo.notification.subscription;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** Whether a subscription is served. Whatever the table does not list is forbidden. */
enum SubscriptionStatus {
    ACTIVE,
    /** Its owner wants a rest; it goes on where it stopped. */
    PAUSED,
    /** The service stopped serving it and told its owner why. */
    DISABLED;

    private static final Map<SubscriptionStatus, Set<SubscriptionStatus>> NEXT = Map.of(
            ACTIVE, Set.of(PAUSED, DISABLED),
            PAUSED, Set.of(ACTIVE, DISABLED),
            DISABLED, Set.of(ACTIVE));

    SubscriptionStatus to(SubscriptionStatus next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("subscription.status", this, next);
        }
        return next;
    }
}
