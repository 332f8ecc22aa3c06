package io.kaituo.contract.proposal;

import io.kaituo.events.Money;
import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A proposal as the API shows it; what it says stands in its versions.
 *
 * @param version  of the record, for {@code If-Match}
 * @param revision number of the version in work or submitted last, from 1
 * @param rounds   what became of each version submitted, the first one first
 */
record ProposalView(
        UUID id,
        long version,
        String region,
        UUID dealId,
        String dealName,
        UUID accountId,
        String accountName,
        String ownerId,
        String ownerName,
        String title,
        Money total,
        ProposalStatus status,
        int revision,
        String documentHash,
        UUID approvalId,
        List<RoundView> rounds,
        String draftedBy,
        Instant draftedAt)
        implements Versioned {}
