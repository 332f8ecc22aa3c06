package io.kaituo.contract.proposal;

import io.kaituo.contract.CalendarDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Tells that the customer has it.
 *
 * @param to who received it
 * @param on the day; today when it is left out
 */
record DeliverProposal(
        @NotNull Channel channel,
        @NotBlank @Size(max = 200) String to,
        @CalendarDay LocalDate on,
        @Size(max = 2000) String note) {}
