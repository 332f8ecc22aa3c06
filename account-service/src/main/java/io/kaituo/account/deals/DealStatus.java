package io.kaituo.account.deals;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** The life of a deal. Whatever the table does not list is forbidden. */
enum DealStatus {
    OPEN,
    WON,
    LOST;

    /** A signed contract is a fact: it wins even what was given up. */
    private static final Map<DealStatus, Set<DealStatus>> NEXT = Map.of(
            OPEN, Set.of(WON, LOST),
            WON, Set.of(OPEN),
            LOST, Set.of(OPEN, WON));

    DealStatus to(DealStatus next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("deal.status", this, next);
        }
        return next;
    }
}
