package io.kaituo.lead.nurture;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** The life of a touch. Whatever the table does not list is forbidden. */
enum TouchStatus {
    PLANNED,
    DUE,
    /** Somebody spoke to the lead. */
    DONE,
    /** Its owner left it out, with a reason. */
    SKIPPED,
    /** Nobody need make it any more, or another one took its place. */
    CANCELLED;

    private static final Map<TouchStatus, Set<TouchStatus>> NEXT = Map.of(
            PLANNED, Set.of(DUE, DONE, SKIPPED, CANCELLED),
            DUE, Set.of(DONE, SKIPPED, CANCELLED),
            DONE, Set.of(),
            SKIPPED, Set.of(),
            CANCELLED, Set.of());

    TouchStatus to(TouchStatus next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("touch.status", this, next);
        }
        return next;
    }
}
