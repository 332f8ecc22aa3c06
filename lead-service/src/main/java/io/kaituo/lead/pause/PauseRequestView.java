package io.kaituo.lead.pause;

import java.time.Instant;
import java.util.UUID;

/** What an owner asked for; {@code granted} is null until somebody answered, and for good where nobody has to any more. */
record PauseRequestView(
        UUID id,
        UUID leadId,
        String askedBy,
        String askedByName,
        String reason,
        Instant until,
        Instant askedAt,
        Boolean granted,
        String answeredByName,
        String comment,
        Instant answeredAt,
        boolean lapsed) {}
