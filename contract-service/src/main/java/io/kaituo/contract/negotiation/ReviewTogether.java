package io.kaituo.contract.negotiation;

import io.kaituo.contract.CalendarDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Notes that both sides went through the core clauses together (R4.5).
 *
 * @param on     the day; today when it is left out
 * @param ours   who was there of us
 * @param theirs who was there of the customer's
 */
record ReviewTogether(
        @CalendarDay LocalDate on,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> ours,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> theirs,
        @Size(max = 4000) String remarks) {}
