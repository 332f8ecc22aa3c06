package io.kaituo.account.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Says that somebody is away.
 *
 * @param to the last day, included
 */
record RecordAbsence(
        @NotNull LocalDate from, @NotNull LocalDate to, @NotNull AbsenceKind kind, @Size(max = 500) String note) {}
