package io.kaituo.contract.proposal;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A request to a colleague as the API shows it; {@code agreed} is null until they answer. */
record ResourceRequestView(
        UUID id,
        long version,
        UUID proposalId,
        String request,
        String ownerId,
        String ownerName,
        String askedBy,
        String askedByName,
        Instant askedAt,
        LocalDate neededOn,
        Boolean agreed,
        String answer,
        Instant answeredAt)
        implements Versioned {}
