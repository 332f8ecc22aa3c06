package io.kaituo.contract.contracts;

import io.kaituo.contract.CalendarDay;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.document.Document;
import io.kaituo.events.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** Drafts other terms for a signed contract; what is left out stays as it holds today. */
record AmendContract(
        Money total,
        @CalendarDay LocalDate startsOn,
        @CalendarDay LocalDate endsOn,
        @Size(max = 100_000) String terms,
        @Valid Content content,
        UUID quoteId) {

    /** Whether it says itself what such a field is to say. */
    boolean names(String field) {
        return switch (field) {
            case "total" -> total != null;
            case "startsOn" -> startsOn != null;
            case "endsOn" -> endsOn != null;
            case "terms" -> terms != null;
            default -> content != null;
        };
    }

    /** Today's document with what is named here instead. */
    Document to(Document today) {
        return Document.of(
                total == null ? today.total() : total,
                startsOn == null ? today.startsOn() : startsOn,
                endsOn == null ? today.endsOn() : endsOn,
                terms == null ? today.terms() : terms,
                content == null ? today.content() : content);
    }
}
