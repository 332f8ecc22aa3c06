package io.kaituo.contract.quote;

import io.kaituo.contract.CalendarDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The customer is satisfied with an answer.
 *
 * @param confirmedBy who of them said so
 * @param confirmedOn today when it is left out
 */
record ConfirmAnswer(@NotBlank @Size(max = 200) String confirmedBy, @CalendarDay LocalDate confirmedOn) {}
