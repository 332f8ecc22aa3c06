package io.kaituo.notification.delivery;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** What became of a message: it reached its reader on some channel, on none, or was needless before it left. */
enum DispatchStatus {
    OPEN,
    REACHED,
    UNREACHED,
    DROPPED;

    /** What was on its way when it was dropped may arrive all the same. */
    private static final Map<DispatchStatus, Set<DispatchStatus>> NEXT = Map.of(
            OPEN, Set.of(REACHED, UNREACHED, DROPPED),
            REACHED, Set.of(REACHED),
            UNREACHED, Set.of(),
            DROPPED, Set.of(REACHED));

    DispatchStatus to(DispatchStatus next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("dispatch.status", this, next);
        }
        return next;
    }
}
