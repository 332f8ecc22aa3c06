package io.kaituo.contract.negotiation;

import io.kaituo.contract.CalendarDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Replaces our plan; results are noted one by one. */
record ReviseNegotiation(
        @NotNull @Size(max = 60) List<@NotNull @Valid PutIssue> issues,
        @CalendarDay LocalDate wantedOn,
        @Size(max = 4000) String payback,
        @Size(max = 50) List<@NotNull @Valid ClosingSignal> closingSignals) {

    ReviseNegotiation {
        closingSignals = closingSignals == null ? List.of() : List.copyOf(closingSignals);
    }
}
