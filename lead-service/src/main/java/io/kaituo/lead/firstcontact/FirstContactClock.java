package io.kaituo.lead.firstcontact;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The clock that starts when somebody becomes responsible for a lead and stops when they have spoken to it. */
@ApplicationScoped
public class FirstContactClock {

    /** The deadline of the first contact itself. */
    public static final String DUE = "first-contact";

    /** The deadline of the reminder before it. */
    public static final String WARNING = "first-contact-warning";

    private final Deadlines deadlines;
    private final Calendars calendars;

    FirstContactClock(Deadlines deadlines, Calendars calendars) {
        this.deadlines = deadlines;
        this.calendars = calendars;
    }

    /** When the first contact is due if the clock starts now. */
    public DueDate due(String region, FirstContactRules rules, Instant from) {
        return rules.due(calendars.of(region), from);
    }

    /** Starts the clock, or starts it anew. */
    public void start(UUID lead, String region, FirstContactRules rules, Instant from, DueDate due) {
        List<Deadline> started = new ArrayList<>();
        started.add(Deadline.at(due, DUE, lead, region));
        rules.warning(calendars.of(region), from, due.at())
                .map(warning -> Deadline.at(warning, WARNING, lead, region))
                .ifPresent(started::add);
        deadlines.schedule(started);
    }

    public void stop(UUID lead) {
        deadlines.cancel(DUE, lead);
        deadlines.cancel(WARNING, lead);
    }
}
