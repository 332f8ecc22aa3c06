package io.kaituo.visit.followup;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Its day has come: the owner is told and has seven working days to do it (decision 22). */
@ApplicationScoped
class RaiseDueFollowUps implements DeadlineHandler {

    private static final Span GRACE = new Span(7, Span.Unit.WORKING_DAYS);

    private final FollowUps followUps;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    RaiseDueFollowUps(FollowUps followUps, Calendars calendars, Deadlines deadlines, Outbox outbox, Clock clock) {
        this.followUps = followUps;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FollowUp.FALLS_DUE;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return followUps.findById(deadline.subject()).invoke(followUp -> {
            if (followUp.is(FollowUpStatus.PLANNED)) {
                var now = clock.instant();
                outbox.publish(followUp.fallDue(now));
                var until = calendars.of(deadline.region()).due(now, GRACE);
                deadlines.schedule(Deadline.at(until, FollowUp.IS_MISSED, followUp.id(), deadline.region()));
            }
        });
    }
}
