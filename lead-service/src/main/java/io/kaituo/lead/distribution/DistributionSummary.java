package io.kaituo.lead.distribution;

import java.time.Instant;
import java.util.UUID;

/** A distribution in a list. */
record DistributionSummary(
        UUID id,
        String region,
        String campaign,
        String reason,
        DistributionStatus status,
        int leads,
        String proposedBy,
        String proposedByName,
        Instant proposedAt,
        String confirmedBy,
        String confirmedByName,
        Instant confirmedAt) {}
