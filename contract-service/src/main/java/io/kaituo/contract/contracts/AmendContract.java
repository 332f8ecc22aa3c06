package io.kaituo.contract.contracts;

import io.kaituo.events.Money;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** Drafts other terms for a signed contract; what is left out stays as it holds today. */
record AmendContract(
        Money total, LocalDate startsOn, LocalDate endsOn, @Size(max = 100_000) String terms, UUID quoteId) {}
