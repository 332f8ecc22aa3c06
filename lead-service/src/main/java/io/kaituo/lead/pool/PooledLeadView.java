package io.kaituo.lead.pool;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadGrade;
import io.kaituo.lead.ownership.LeadTier;
import io.kaituo.lead.ownership.Reader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A lead as everybody of the region sees it in the pool; whom to speak to is masked until it is theirs.
 *
 * @param claimableFrom when the reader may claim it who had it before; null for everybody else
 */
record PooledLeadView(
        UUID id,
        String region,
        String companyName,
        String source,
        String industry,
        String contactName,
        String contactTitle,
        String phone,
        String email,
        LeadTier tier,
        BigDecimal score,
        LeadGrade grade,
        String formerOwnerName,
        String reason,
        Instant pooledAt,
        Instant lastContactAt,
        Instant claimableFrom) {

    static PooledLeadView of(Lead lead, Reader reader, Instant claimableFrom) {
        var shown = lead.view(reader);
        var ownership = lead.ownership();
        return new PooledLeadView(
                shown.id(),
                shown.region(),
                shown.companyName(),
                shown.source(),
                shown.industry(),
                shown.contactName(),
                shown.contactTitle(),
                shown.phone(),
                shown.email(),
                shown.tier(),
                shown.score(),
                shown.grade(),
                reader.name(ownership.formerOwnerId()),
                ownership.poolReason(),
                ownership.pooledAt(),
                shown.lastContactAt(),
                claimableFrom);
    }
}
