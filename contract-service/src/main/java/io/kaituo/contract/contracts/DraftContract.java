package io.kaituo.contract.contracts;

import io.kaituo.contract.CalendarDay;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.document.Document;
import io.kaituo.events.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** Puts an agreement about a deal on paper. */
record DraftContract(
        @NotNull UUID dealId,
        @NotNull Money total,
        @CalendarDay LocalDate startsOn,
        @CalendarDay LocalDate endsOn,
        @Size(max = 100_000) String terms,
        @Valid Content content,
        UUID quoteId) {

    Document document() {
        return Document.of(total, startsOn, endsOn, terms, content);
    }
}
