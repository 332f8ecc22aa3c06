package io.kaituo.contract.contracts;

import io.kaituo.contract.CalendarDay;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.document.Document;
import io.kaituo.events.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/** Drafts what follows a contract; what is left out is as it holds today, for as long again from the day after its end. */
record RenewContract(
        Money total,
        @CalendarDay LocalDate startsOn,
        @CalendarDay LocalDate endsOn,
        @Size(max = 100_000) String terms,
        @Valid Content content,
        UUID quoteId) {

    static final RenewContract AS_IT_IS = new RenewContract(null, null, null, null, null, null);

    /** That document for the time after it, with what is named here instead. */
    Document after(Document last) {
        var starts = startsOn == null && last.endsOn() != null ? last.endsOn().plusDays(1) : startsOn;
        return Document.of(
                total == null ? last.total() : total,
                starts,
                endsOn == null ? asLong(last, starts) : endsOn,
                terms == null ? last.terms() : terms,
                content == null ? last.content() : content);
    }

    private static LocalDate asLong(Document last, LocalDate starts) {
        return starts == null || last.startsOn() == null || last.endsOn() == null
                ? null
                : starts.plus(Period.between(last.startsOn(), last.endsOn().plusDays(1)))
                        .minusDays(1);
    }
}
