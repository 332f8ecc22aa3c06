package io.kaituo.lead.firstcontact;

import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.List;

/** First-contact clocks for tests without a database. */
public final class Clocks {

    private Clocks() {}

    /** A week, as most playbooks have it. */
    public static void start(Clocked lead, Instant from) {
        lead.firstContact().start(Span.parse("7 d"), from);
        lead.firstContact().count(WorkingCalendar.china(), List.of());
    }
}
