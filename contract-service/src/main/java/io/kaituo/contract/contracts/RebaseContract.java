package io.kaituo.contract.contracts;

import io.kaituo.contract.CalendarDay;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.document.Kept;
import io.kaituo.events.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Drafts an amendment again on the terms that hold by now.
 *
 * @param onto the contract whose terms the caller has read; whatever holds when it is left out
 * @param keep which wording stays, for each field that both changed to something else
 */
record RebaseContract(
        Money total,
        @CalendarDay LocalDate startsOn,
        @CalendarDay LocalDate endsOn,
        @Size(max = 100_000) String terms,
        @Valid Content content,
        UUID quoteId,
        UUID onto,
        @Size(max = 500) Map<@Size(max = 600) String, @NotNull Kept> keep) {

    static final RebaseContract AS_DRAFTED = new RebaseContract(null, null, null, null, null, null, null, null);

    RebaseContract {
        keep = keep == null ? Map.of() : keep;
    }

    /** What it is to say whatever was drafted. */
    AmendContract named() {
        return new AmendContract(total, startsOn, endsOn, terms, content, quoteId);
    }

    boolean isOnto(Contract latest) {
        return onto == null || onto.equals(latest.id());
    }
}
