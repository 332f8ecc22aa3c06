package io.kaituo.contract.execution;

import io.kaituo.contract.CalendarDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What the launch plan says from now on. */
record WriteLaunchPlan(
        @CalendarDay LocalDate teamIntroducedOn,
        @Size(max = 40) List<@Valid LaunchContact> contacts,
        @Size(max = 4000) String communication) {

    List<LaunchContact> people() {
        return contacts == null ? List.of() : contacts;
    }
}
