package io.kaituo.account.people;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A delegation as the API shows it. */
record DelegationView(
        UUID id,
        long version,
        String region,
        String personId,
        String personName,
        String delegateId,
        String delegateName,
        LocalDate from,
        LocalDate to,
        RecordStatus status,
        String recordedBy,
        String recordedByName,
        Instant recordedAt)
        implements Versioned {}
