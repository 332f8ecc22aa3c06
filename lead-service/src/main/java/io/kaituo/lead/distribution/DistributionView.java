package io.kaituo.lead.distribution;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A distribution as the API shows it.
 *
 * @param away     who would have been given some were they here that day
 * @param unplaced how many leads nobody can carry, or are left out
 */
record DistributionView(
        UUID id,
        long version,
        String region,
        String campaign,
        String reason,
        DistributionStatus status,
        String proposedBy,
        String proposedByName,
        Instant proposedAt,
        String confirmedBy,
        String confirmedByName,
        Instant confirmedAt,
        List<DistributionShare> shares,
        List<DistributedLead> assignments,
        List<Colleague> away,
        int unplaced)
        implements Versioned {

    /** Somebody of the team. */
    record Colleague(String id, String name) {}
}
