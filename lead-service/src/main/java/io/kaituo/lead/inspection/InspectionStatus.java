package io.kaituo.lead.inspection;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** How far the inspection of a record is. Whatever the table does not list is forbidden. */
enum InspectionStatus {
    OPEN,
    ACCEPTED,
    RETURNED,
    RESUBMITTED;

    private static final Map<InspectionStatus, Set<InspectionStatus>> NEXT = Map.of(
            OPEN, Set.of(ACCEPTED, RETURNED),
            RETURNED, Set.of(RESUBMITTED, ACCEPTED),
            RESUBMITTED, Set.of(ACCEPTED, RETURNED),
            ACCEPTED, Set.of());

    InspectionStatus to(InspectionStatus next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("inspection.status", this, next);
        }
        return next;
    }
}
