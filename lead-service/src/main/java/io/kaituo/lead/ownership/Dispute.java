package io.kaituo.lead.ownership;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** How a lead stands to others of the same company (R5.4): which was there first, and which goes on instead of it. */
@Embeddable
record Dispute(UUID contestedAgainst, UUID duplicateOf, Instant firstRegisteredAt) {

    private static final Dispute NONE = new Dispute(null, null, null);

    /** No dispute: Hibernate then has no embedded value at all. */
    static Dispute of(Dispute dispute) {
        return dispute == null ? NONE : dispute;
    }

    Dispute against(UUID first) {
        return new Dispute(first, duplicateOf, firstRegisteredAt);
    }

    Dispute won(Instant firstRegistered) {
        return new Dispute(contestedAgainst, null, firstRegistered);
    }

    Dispute lost(UUID winner) {
        return new Dispute(contestedAgainst, winner, null);
    }

    UUID first(UUID lead) {
        return contestedAgainst == null ? lead : contestedAgainst;
    }

    Instant firstRegistered(Instant registered) {
        return firstRegisteredAt == null ? registered : firstRegisteredAt;
    }
}
