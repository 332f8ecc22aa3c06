package io.kaituo.contract.violations;

import java.time.Instant;
import java.util.UUID;

/** An attempt on record as the API shows it. */
record ViolationView(
        UUID id,
        UUID contractId,
        String number,
        BreachKind breach,
        String personId,
        String personName,
        int revision,
        String documentHash,
        Instant at) {}
