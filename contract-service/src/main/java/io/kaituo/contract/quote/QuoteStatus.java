package io.kaituo.contract.quote;

import io.kaituo.contract.attachments.Folder;
import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** The life of a quote. Whatever the table does not list is forbidden. */
enum QuoteStatus {
    DRAFT,
    IN_APPROVAL,
    APPROVED,
    REJECTED,
    ISSUED,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    SUPERSEDED,
    WITHDRAWN;

    private static final Map<QuoteStatus, Set<QuoteStatus>> NEXT = Map.of(
            DRAFT, Set.of(IN_APPROVAL, APPROVED, WITHDRAWN),
            IN_APPROVAL, Set.of(APPROVED, DRAFT, REJECTED, WITHDRAWN),
            APPROVED, Set.of(ISSUED, DRAFT, IN_APPROVAL, WITHDRAWN),
            REJECTED, Set.of(),
            ISSUED, Set.of(ACCEPTED, DECLINED, EXPIRED, SUPERSEDED, WITHDRAWN),
            ACCEPTED, Set.of(SUPERSEDED),
            DECLINED, Set.of(),
            EXPIRED, Set.of(),
            SUPERSEDED, Set.of(),
            WITHDRAWN, Set.of());

    QuoteStatus to(QuoteStatus next) {
        if (!leadsTo(next)) {
            throw new RuleViolation("quote.status", this, next);
        }
        return next;
    }

    boolean leadsTo(QuoteStatus next) {
        return NEXT.get(this).contains(next);
    }

    /** The customer can rely on it. */
    boolean holds() {
        return this == ISSUED || this == ACCEPTED;
    }

    /** What came to its end takes none. */
    Folder.State files() {
        if (this == DRAFT) {
            return Folder.State.DRAFT;
        }
        return NEXT.get(this).isEmpty() ? Folder.State.CLOSED : Folder.State.KEPT;
    }

    /** It can still come to something, so it can still be taken back. */
    boolean isOpen() {
        return leadsTo(WITHDRAWN);
    }
}
