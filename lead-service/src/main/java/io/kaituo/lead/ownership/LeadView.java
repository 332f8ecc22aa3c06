package io.kaituo.lead.ownership;

import io.kaituo.lead.duplicates.DuplicateView;
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
        List<DuplicateView> duplicates,
        Instant firstContactDue,
        boolean overdue,
        Instant lastContactAt,
        Instant registeredAt,
        Instant collectedAt,
        UUID accountId,
        UUID contactId,
        UUID dealId)
        implements Versioned {}
