package io.kaituo.contract.contracts;

import io.kaituo.events.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** Replaces the document of a draft. */
record ReviseContract(
        @NotNull Money total, LocalDate startsOn, LocalDate endsOn, @Size(max = 100_000) String terms, UUID quoteId) {

    Document document() {
        return Document.of(total, startsOn, endsOn, terms);
    }
}
