package io.kaituo.contract.execution;

import io.kaituo.contract.CalendarDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Something this contract needs that the playbook does not foresee. */
record AddMilestone(
        @NotBlank @Size(max = 200) String title,
        @NotNull Department department,
        @NotNull @CalendarDay LocalDate plannedOn,
        @Size(max = 120) String responsibleId,
        @Size(max = 500) String deliverable,
        boolean customerConfirms) {}
