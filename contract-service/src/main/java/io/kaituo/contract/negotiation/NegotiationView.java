package io.kaituo.contract.negotiation;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A negotiation as the API shows it.
 *
 * @param floorsHidden whether the reader may not know what we want and how far we go
 * @param reviewed     whether both sides went through what is agreed today together
 */
record NegotiationView(
        UUID id,
        long version,
        String region,
        UUID dealId,
        String dealName,
        UUID accountId,
        String accountName,
        String ownerId,
        String ownerName,
        UUID amends,
        NegotiationStatus status,
        boolean floorsHidden,
        List<IssueView> issues,
        List<ClosingSignal> closingSignals,
        List<SharedReview> reviews,
        boolean reviewed,
        LocalDate wantedOn,
        String payback,
        String openedBy,
        Instant openedAt)
        implements Versioned {}
