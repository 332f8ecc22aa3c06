package io.kaituo.contract.proposal;

import io.kaituo.contract.attachments.Folder;
import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** The life of a proposal (W5.1). Whatever the table does not list is forbidden. */
enum ProposalStatus {
    DRAFT,
    IN_REVIEW,
    /** Our reviewer has agreed: it may go to the customer. */
    REVIEWED,
    DELIVERED,
    /** The customer wants something else; the next version begins with its first change. */
    CHANGES_ASKED,
    ACCEPTED,
    REJECTED;

    private static final Map<ProposalStatus, Set<ProposalStatus>> NEXT = Map.of(
            DRAFT, Set.of(IN_REVIEW),
            IN_REVIEW, Set.of(REVIEWED, DRAFT, REJECTED),
            REVIEWED, Set.of(DELIVERED),
            DELIVERED, Set.of(ACCEPTED, CHANGES_ASKED),
            CHANGES_ASKED, Set.of(DRAFT),
            ACCEPTED, Set.of(),
            REJECTED, Set.of());

    ProposalStatus to(ProposalStatus next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("proposal.status", this, next);
        }
        return next;
    }

    /** What we refused ourselves takes none; what the customer took still gets the letter that says so. */
    Folder.State files() {
        if (isInWork()) {
            return Folder.State.DRAFT;
        }
        return this == REJECTED ? Folder.State.CLOSED : Folder.State.KEPT;
    }

    /** Whether its text may change. */
    boolean isInWork() {
        return this == DRAFT || this == CHANGES_ASKED;
    }
}
