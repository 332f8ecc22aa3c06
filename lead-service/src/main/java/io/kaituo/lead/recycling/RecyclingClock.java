package io.kaituo.lead.recycling;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.playbook.Playbook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clock that every contact moves: a lead that nobody follows up goes back to the pool. */
@ApplicationScoped
public class RecyclingClock {

    /** The deadline of the next contact. */
    public static final String DUE = "recycling";

    /** The deadline of the warning before it. */
    public static final String WARNING = "recycling-warning";

    private final Deadlines deadlines;
    private final Calendars calendars;

    RecyclingClock(Deadlines deadlines, Calendars calendars) {
        this.deadlines = deadlines;
        this.calendars = calendars;
    }

    /** Somebody spoke to the lead now; the clock runs from the beginning, where the playbook has one. */
    public void restart(UUID lead, String region, Playbook playbook, Instant now) {
        RecyclingRules.of(playbook).ifPresent(rules -> {
            var due = calendars.of(region).due(now, rules.after());
            List<Deadline> started = new ArrayList<>(List.of(Deadline.at(due, DUE, lead, region)));
            Optional.ofNullable(rules.warnBefore())
                    .map(span -> calendars.of(region).before(due.at(), span))
                    .filter(warning -> warning.at().isAfter(now))
                    .ifPresent(warning -> started.add(Deadline.at(warning, WARNING, lead, region)));
            deadlines.schedule(started);
        });
    }
}
