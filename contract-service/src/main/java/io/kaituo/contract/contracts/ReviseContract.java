package io.kaituo.contract.contracts;

import io.kaituo.events.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Replaces the document of a draft. */
record ReviseContract(@NotNull Money total, LocalDate startsOn, LocalDate endsOn, @Size(max = 100_000) String terms) {

    Document document() {
        return Document.of(total, startsOn, endsOn, terms);
    }
}
