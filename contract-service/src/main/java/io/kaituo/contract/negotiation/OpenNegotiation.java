package io.kaituo.contract.negotiation;

import io.kaituo.contract.CalendarDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Begins a sheet, with what we want of each issue.
 *
 * @param amends   the contract whose change is negotiated; null for a new one
 * @param wantedOn the day the customer wants to sign (R4.11)
 * @param payback  what the customer gains, so that price is not all there is to compare
 */
record OpenNegotiation(
        @NotNull UUID dealId,
        UUID amends,
        @Size(max = 60) List<@NotNull @Valid PutIssue> issues,
        @CalendarDay LocalDate wantedOn,
        @Size(max = 4000) String payback) {

    OpenNegotiation {
        issues = issues == null ? List.of() : List.copyOf(issues);
    }
}
