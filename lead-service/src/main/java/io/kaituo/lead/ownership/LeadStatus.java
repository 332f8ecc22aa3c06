package io.kaituo.lead.ownership;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** The life of a lead. Whatever the table does not list is forbidden. */
public enum LeadStatus {
    NEW,
    CONTACTED,
    QUALIFIED,
    POOLED,
    CONVERTED,
    DISQUALIFIED;

    private static final Map<LeadStatus, Set<LeadStatus>> NEXT = Map.of(
            NEW, Set.of(NEW, CONTACTED, POOLED, DISQUALIFIED),
            CONTACTED, Set.of(NEW, CONTACTED, QUALIFIED, POOLED, CONVERTED, DISQUALIFIED),
            QUALIFIED, Set.of(NEW, QUALIFIED, POOLED, CONVERTED, DISQUALIFIED),
            POOLED, Set.of(NEW, DISQUALIFIED),
            CONVERTED, Set.of(NEW, POOLED),
            DISQUALIFIED, Set.of(NEW, POOLED));

    /** Nobody works on it any more. */
    public boolean isClosed() {
        return this == CONVERTED || this == DISQUALIFIED;
    }

    /** Somebody answers for it and it may still become a customer. */
    public boolean isOpen() {
        return this == NEW || this == CONTACTED || this == QUALIFIED;
    }

    /** Its owner has spoken to it and has to go on. */
    public boolean isFollowedUp() {
        return this == CONTACTED || this == QUALIFIED;
    }

    /** Given to somebody, or to all; what is closed comes back on its day, or where it was taken off the list (R2.2). */
    LeadStatus given(LeadStatus next) {
        if (isClosed()) {
            throw new RuleViolation("lead.status", this, next);
        }
        return to(next);
    }

    LeadStatus to(LeadStatus next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("lead.status", this, next);
        }
        return next;
    }
}
