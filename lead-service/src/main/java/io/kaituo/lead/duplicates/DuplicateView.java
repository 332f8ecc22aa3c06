package io.kaituo.lead.duplicates;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Another lead that may be of the same company.
 *
 * @param id        null when its owner is outside the caller's sight
 * @param ownerName likewise masked to its first letter
 * @param score     how likely, 0 to 1
 */
public record DuplicateView(
        UUID id,
        String companyName,
        String ownerName,
        Instant registeredAt,
        double score,
        Set<Likeness.Reason> reasons) {}
