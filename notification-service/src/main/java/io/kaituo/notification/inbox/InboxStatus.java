package io.kaituo.notification.inbox;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** The life of an inbox item: a person is done with it, or a fact closed it. Whatever the table does not list is forbidden. */
enum InboxStatus {
    OPEN,
    SNOOZED,
    DONE,
    CLOSED;

    private static final Map<InboxStatus, Set<InboxStatus>> NEXT = Map.of(
            OPEN, Set.of(SNOOZED, DONE, CLOSED),
            SNOOZED, Set.of(OPEN, SNOOZED, DONE, CLOSED),
            DONE, Set.of(),
            CLOSED, Set.of());

    InboxStatus to(InboxStatus next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("inbox.status", this, next);
        }
        return next;
    }

    boolean isPending() {
        return !NEXT.get(this).isEmpty();
    }
}
