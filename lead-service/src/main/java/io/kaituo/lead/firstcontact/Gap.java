package io.kaituo.lead.firstcontact;

import io.kaituo.lead.people.Absence;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A time that does not count against the owner, and whether that is because they were away. */
record Gap(Instant from, Instant to, boolean away) {

    /** In the order of their beginnings. */
    static List<Gap> of(Collection<FirstContact.Pause> pauses, Collection<Absence> absences, ZoneId zone) {
        return Stream.concat(
                        pauses.stream().map(pause -> new Gap(pause.from(), pause.to(), false)),
                        absences.stream().map(absence -> new Gap(absence.begin(zone), absence.end(zone), true)))
                .sorted(Comparator.comparing(Gap::from))
                .toList();
    }

    DueDate delay(DueDate due, Instant begin, WorkingCalendar calendar) {
        return away ? calendar.absent(due, begin, to) : calendar.resume(due, begin, to);
    }
}
