package io.kaituo.lead.distribution;

import java.util.UUID;
import java.util.function.UnaryOperator;

/** One lead of a distribution as the API shows it; without an owner it stays where it is. */
record DistributedLead(
        UUID leadId,
        String companyName,
        String fromOwnerId,
        String fromOwnerName,
        String ownerId,
        String ownerName,
        Because because) {

    static DistributedLead of(Placement placement, UnaryOperator<String> names) {
        return new DistributedLead(
                placement.leadId(),
                placement.companyName(),
                placement.fromOwnerId(),
                names.apply(placement.fromOwnerId()),
                placement.ownerId(),
                names.apply(placement.ownerId()),
                placement.because());
    }
}
