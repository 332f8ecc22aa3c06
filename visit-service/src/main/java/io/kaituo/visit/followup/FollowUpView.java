package io.kaituo.visit.followup;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A follow-up as the API shows it; {@code title}, {@code why} and {@code note} in the caller's language. */
record FollowUpView(
        UUID id,
        long version,
        String region,
        UUID contractId,
        UUID dealId,
        String dealName,
        UUID accountId,
        String accountName,
        String ownerId,
        String ownerName,
        FollowUpKind kind,
        String title,
        LocalDate dueOn,
        Instant dueAt,
        FollowUpStatus status,
        String why,
        String note,
        boolean provisional,
        String completedBy,
        String completedByName,
        Instant completedAt,
        String summary,
        String outcome,
        String nextStep)
        implements Versioned {}
