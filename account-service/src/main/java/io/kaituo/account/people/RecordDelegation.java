package io.kaituo.account.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Says who stands in for somebody.
 *
 * @param to the last day, included
 */
record RecordDelegation(@NotBlank String delegateId, @NotNull LocalDate from, @NotNull LocalDate to) {}
