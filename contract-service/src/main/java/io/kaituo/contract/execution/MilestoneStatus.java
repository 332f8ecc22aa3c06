package io.kaituo.contract.execution;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** The life of a milestone. Whatever the table does not list is forbidden. */
enum MilestoneStatus {
    PLANNED,
    /** Its day lay before the signature was registered, so nobody was ever asked; it may still be reported. */
    UNTRACKED,
    OVERDUE,
    REACHED,
    /** The customer agrees that it was performed. */
    CONFIRMED,
    CANCELLED;

    private static final Map<MilestoneStatus, Set<MilestoneStatus>> NEXT = Map.of(
            PLANNED, Set.of(OVERDUE, REACHED, CANCELLED),
            UNTRACKED, Set.of(PLANNED, REACHED, CANCELLED),
            OVERDUE, Set.of(PLANNED, REACHED, CANCELLED),
            REACHED, Set.of(CONFIRMED),
            CONFIRMED, Set.of(),
            CANCELLED, Set.of());

    MilestoneStatus to(MilestoneStatus next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("milestone.status", this, next);
        }
        return next;
    }

    /** Whether it is still to be performed. */
    boolean open() {
        return this == PLANNED || this == UNTRACKED || this == OVERDUE;
    }

    boolean reached() {
        return this == REACHED || this == CONFIRMED;
    }
}
