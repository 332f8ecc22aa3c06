package io.kaituo.contract.contracts;

import io.kaituo.contract.CalendarDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Ends a contract before its time.
 *
 * @param effectiveOn its last day; today when it is left out, which ends it at once
 */
record TerminateContract(@NotBlank @Size(max = 1000) String reason, @CalendarDay LocalDate effectiveOn) {}
