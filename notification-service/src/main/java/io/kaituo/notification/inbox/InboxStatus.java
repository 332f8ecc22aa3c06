package io.kaituo.notification.inbox;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/**
 * The life of an inbox item: a person is done with it, hands it on, or a fact closes it; what a person did they may take
 * back while no fact has settled it. Whatever the table does not list is forbidden.
 */
enum InboxStatus {
    OPEN,
    SNOOZED,
    DELEGATED,
    DONE,
    CLOSED;

    private static final Map<InboxStatus, Set<InboxStatus>> NEXT = Map.of(
            OPEN, Set.of(SNOOZED, DELEGATED, DONE, CLOSED),
            SNOOZED, Set.of(OPEN, SNOOZED, DELEGATED, DONE, CLOSED),
            DELEGATED, Set.of(OPEN, CLOSED),
            DONE, Set.of(OPEN),
            CLOSED, Set.of());

    InboxStatus to(InboxStatus next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("inbox.status", this, next);
        }
        return next;
    }

    /** Whether its recipient still has to see to it. */
    boolean isPending() {
        return this == OPEN || this == SNOOZED;
    }
}
