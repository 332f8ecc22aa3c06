package io.kaituo.lead.ownership;

import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * How a lead stands to others of the same company (R5.4).
 *
 * @param contested         whether somebody else came first and nobody has ruled yet
 * @param contestedAgainst  the lead that was there before all others
 * @param duplicateOf       the lead that goes on instead of this one
 * @param firstRegisteredAt when the company was first registered, for the lead that won it
 */
@Embeddable
public record Dispute(@Audited boolean contested, UUID contestedAgainst, UUID duplicateOf, Instant firstRegisteredAt) {

    static final Dispute NONE = new Dispute(false, null, null, null);

    /** Somebody came first, who keeps the company until a manager rules. */
    Dispute against(Rival earlier) {
        return new Dispute(true, earlier.firstLeadId(), duplicateOf, firstRegisteredAt);
    }

    Dispute won(Instant firstRegistered) {
        return new Dispute(false, contestedAgainst, null, firstRegistered);
    }

    Dispute lost(UUID winner) {
        return new Dispute(false, contestedAgainst, winner, null);
    }

    /** It only sounded like the other company. */
    Dispute dismissed() {
        if (!contested) {
            throw new RuleViolation("lead.not-contested");
        }
        return NONE;
    }

    UUID first(UUID lead) {
        return contestedAgainst == null ? lead : contestedAgainst;
    }

    Instant firstRegistered(Instant registered) {
        return firstRegisteredAt == null ? registered : firstRegisteredAt;
    }
}
