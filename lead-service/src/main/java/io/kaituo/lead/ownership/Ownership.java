package io.kaituo.lead.ownership;

import io.kaituo.platform.audit.Audited;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who answers for a lead, since when and why; the database keeps each one before it.
 *
 * @param ownerId       null while nobody does: then it lies in the pool (公海)
 * @param ownerSince    null for whoever registered it
 * @param pooledAt      null while somebody owns it
 * @param formerOwnerId who owned it before it was pooled
 */
@Embeddable
public record Ownership(
        @Audited String ownerId,
        Instant ownerSince,
        @Column(name = "owner_given_by") String givenBy,
        @Column(name = "owner_reason") String reason,
        Instant pooledAt,
        String formerOwnerId,
        String poolReason) {

    /** Where queries find the owner. */
    static final String OWNER = "ownership.ownerId";

    private static final Ownership NONE = by(null);

    /** Nobody ever owned it: Hibernate then has no embedded value at all. */
    static Ownership of(Ownership ownership) {
        return ownership == null ? NONE : ownership;
    }

    static Ownership by(String registrant) {
        return new Ownership(registrant, null, null, null, null, null, null);
    }

    Ownership to(String newOwnerId, String by, String why, Instant now) {
        return new Ownership(newOwnerId, now, by, why, null, null, null);
    }

    Ownership pooled(String by, String why, Instant now) {
        return new Ownership(null, now, by, why, now, ownerId, why);
    }
}
