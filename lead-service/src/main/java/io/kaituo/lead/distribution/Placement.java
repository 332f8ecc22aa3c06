package io.kaituo.lead.distribution;

import java.util.UUID;

/**
 * To whom one lead of a distribution shall go.
 *
 * @param fromOwnerId who owned it when it was proposed; null for nobody
 * @param ownerId     null for nobody: the lead stays where it is
 */
record Placement(UUID leadId, String companyName, String fromOwnerId, String ownerId) {

    Placement to(String newOwnerId) {
        return new Placement(leadId, companyName, fromOwnerId, newOwnerId);
    }

    boolean movesTheLead() {
        return ownerId != null && !ownerId.equals(fromOwnerId);
    }
}
