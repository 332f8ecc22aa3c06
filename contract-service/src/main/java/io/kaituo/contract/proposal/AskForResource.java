package io.kaituo.contract.proposal;

import io.kaituo.contract.CalendarDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Asks a colleague for what a proposal needs (R1.3).
 *
 * @param ownerId  who can give it
 * @param neededOn by when, or null
 */
record AskForResource(
        @NotBlank @Size(max = 1000) String request, @NotBlank String ownerId, @CalendarDay LocalDate neededOn) {}
