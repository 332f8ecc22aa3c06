package io.kaituo.account.people;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An absence as the API shows it. */
record AbsenceView(
        UUID id,
        long version,
        String region,
        String personId,
        String personName,
        LocalDate from,
        LocalDate to,
        AbsenceKind kind,
        String note,
        RecordStatus status,
        String recordedBy,
        String recordedByName,
        Instant recordedAt)
        implements Versioned {}
