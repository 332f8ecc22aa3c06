package io.kaituo.lead.distribution;

import java.util.UUID;

/** A lead that is to be given to somebody. */
record Offer(UUID leadId, String companyName, String industry, String ownerId) {

    /** @param newOwnerId null for nobody */
    Placement to(String newOwnerId, Because because) {
        return new Placement(leadId, companyName, ownerId, newOwnerId, because);
    }
}
