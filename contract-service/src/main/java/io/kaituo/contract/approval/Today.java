package io.kaituo.contract.approval;

import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The day on which an approval walks on. */
record Today(Chairs chairs, Pace pace, LocalDate wantedOn, WorkingCalendar calendar, Instant now)
        implements Course.Day {

    @Override
    public Instant due(List<StepRule> ahead) {
        return counted(ahead).at();
    }

    /** With its reasons. */
    DueDate counted(List<StepRule> ahead) {
        return pace.due(ahead, wantedOn, calendar, now);
    }
}
