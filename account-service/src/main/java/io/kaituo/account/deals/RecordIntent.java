package io.kaituo.account.deals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Notes that the customer means to buy (R5.22).
 *
 * @param shownBy who said or showed so at the customer's
 * @param how     how we know: what they said, wrote or asked for
 * @param on      when; today when it is left out
 */
record RecordIntent(@NotBlank @Size(max = 200) String shownBy, @NotBlank @Size(max = 1000) String how, LocalDate on) {}
