package io.kaituo.lead.contest;

import java.time.Instant;
import java.util.UUID;

/** An appeal as the API shows it; {@code granted} is null until it is answered. */
record AppealView(
        UUID id,
        String appealedBy,
        String appealedByName,
        String reason,
        Instant appealedAt,
        Boolean granted,
        String answeredByName,
        String comment,
        Instant answeredAt) {}
