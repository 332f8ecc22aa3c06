package io.kaituo.lead.distribution;

import static io.kaituo.lead.distribution.Because.CHOSEN;

import java.util.UUID;

/**
 * To whom one lead of a distribution shall go.
 *
 * @param fromOwnerId who owned it when it was proposed; null for nobody
 * @param ownerId     null for nobody: the lead stays where it is
 * @param because     null in drafts from before reasons were kept
 */
record Placement(UUID leadId, String companyName, String fromOwnerId, String ownerId, Because because) {

    /** The manager's own idea. */
    Placement to(String newOwnerId) {
        return new Placement(leadId, companyName, fromOwnerId, newOwnerId, CHOSEN);
    }

    boolean movesTheLead() {
        return ownerId != null && !ownerId.equals(fromOwnerId);
    }
}
