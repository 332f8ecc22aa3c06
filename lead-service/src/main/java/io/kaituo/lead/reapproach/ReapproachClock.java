package io.kaituo.lead.reapproach;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.calendar.DueDay;
import io.kaituo.platform.calendar.Explanation;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The clock of a lead that is off the list: it runs for years and rings when people begin to work on that day. */
@ApplicationScoped
class ReapproachClock {

    static final String KIND = "reapproach";

    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Clock clock;

    ReapproachClock(Deadlines deadlines, Calendars calendars, Clock clock) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The date where the region is. */
    LocalDate today(String region) {
        return LocalDate.ofInstant(clock.instant(), calendars.of(region).zone());
    }

    /** @param chosen by a person; null for the playbook's day */
    DueDay day(String region, LocalDate chosen, ReapproachRules rules, long times) {
        return chosen == null
                ? rules.next(calendars.of(region), today(region), times)
                : new DueDay(chosen, List.of(new Explanation("chosen", Map.of("due", chosen.toString()))));
    }

    /** The playbook's first span after that day, for whoever bought then. */
    DueDay after(String region, LocalDate signedOn, ReapproachRules rules) {
        return rules.next(calendars.of(region), signedOn, 0);
    }

    /** Nothing else is due of the lead meanwhile. */
    void start(Lead lead, DueDay day) {
        deadlines.cancelAll(lead.id());
        var opening = calendars.of(lead.region()).opening(day.on());
        deadlines.schedule(new Deadline(KIND, lead.id(), lead.region(), opening, day.because()));
    }

    void stop(UUID lead) {
        deadlines.cancel(KIND, lead);
    }
}
