package io.kaituo.contract.execution;

import io.kaituo.contract.CalendarDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is known of a milestone now; what is left out stays as it is.
 *
 * @param plannedOn        another day, which needs a {@code reason}
 * @param actualOn         the day it was performed
 * @param delivered        what was delivered
 * @param exception        what is in its way
 * @param settlement       how that was settled
 * @param customerAgreed   that the customer confirms it
 */
record RecordMilestone(
        @CalendarDay LocalDate plannedOn,
        @Size(max = 1000) String reason,
        @CalendarDay LocalDate actualOn,
        @Size(max = 2000) String delivered,
        Department department,
        @Size(max = 120) String responsibleId,
        @Size(max = 2000) String exception,
        @Size(max = 2000) String settlement,
        @Valid CustomerAgreed customerAgreed) {

    /** Who of the customer agreed, and when. */
    record CustomerAgreed(@NotBlank @Size(max = 200) String by, @NotNull @CalendarDay LocalDate on) {}
}
