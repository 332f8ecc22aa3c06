package io.kaituo.lead.ownership;

import io.kaituo.platform.web.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A lead as the API shows it. */
public record LeadView(
        UUID id,
        long version,
        String region,
        String externalId,
        String companyName,
        String source,
        String campaign,
        String contactName,
        String contactTitle,
        String phone,
        String email,
        String industry,
        String notes,
        UUID referrerAccountId,
        LeadStatus status,
        String ownerId,
        String ownerName,
        LeadTier tier,
        BigDecimal score,
        LeadGrade grade,
        boolean contested,
        List<Duplicate> duplicates,
        Instant firstContactDue,
        boolean overdue,
        Instant lastContactAt,
        Instant registeredAt,
        Instant collectedAt,
        UUID accountId,
        UUID dealId)
        implements Versioned {

    /**
     * Another lead of the same company.
     *
     * @param id        null when its owner is outside the caller's sight
     * @param ownerName likewise masked to its first letter
     */
    public record Duplicate(UUID id, String companyName, String ownerName, Instant registeredAt) {}
}
