package io.kaituo.lead.distribution;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A distribution as the API shows it.
 *
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
        int unplaced)
        implements Versioned {}
