package io.kaituo.visit.followup;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** The life of a follow-up. Whatever the table does not list is forbidden; a late call is still worth making. */
enum FollowUpStatus {
    PLANNED,
    DUE,
    DONE,
    MISSED,
    CANCELLED;

    private static final Map<FollowUpStatus, Set<FollowUpStatus>> NEXT = Map.of(
            PLANNED, Set.of(DUE, DONE, CANCELLED),
            DUE, Set.of(DONE, MISSED, CANCELLED),
            MISSED, Set.of(DONE),
            DONE, Set.of(),
            CANCELLED, Set.of());

    FollowUpStatus to(FollowUpStatus next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("follow-up.status", this, next);
        }
        return next;
    }

    /** Whether somebody may still be waiting for it. */
    boolean open() {
        return this == PLANNED || this == DUE;
    }
}
