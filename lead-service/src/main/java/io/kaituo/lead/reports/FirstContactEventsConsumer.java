package io.kaituo.lead.reports;

import static io.kaituo.lead.reports.ClockOutcome.MET;
import static io.kaituo.lead.reports.ClockOutcome.OVERDUE;
import static io.kaituo.lead.reports.ClockOutcome.POOLED;
import static io.kaituo.lead.reports.ClockOutcome.REASSIGNED;

import io.kaituo.events.FirstContactEvent.FirstContactOverdue;
import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.platform.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Notes how clocks end from what the leads tell, so that whoever ends one need not think of reports. */
@ApplicationScoped
class FirstContactEventsConsumer implements EventConsumer<LeadEvent> {

    private static final Set<Class<?>> WANTED =
            Set.of(LeadContacted.class, FirstContactOverdue.class, LeadReassigned.class, LeadPooled.class);

    private final ClockOutcomes outcomes;

    FirstContactEventsConsumer(ClockOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String name() {
        return "lead-reports";
    }

    @Override
    public Class<LeadEvent> family() {
        return LeadEvent.class;
    }

    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return WANTED.contains(type);
    }

    @Override
    public Uni<?> apply(LeadEvent event) {
        if (event instanceof LeadContacted contacted && contacted.first() && contacted.ownerId() != null) {
            outcomes.note(event, contacted.ownerId(), MET);
        } else if (event instanceof FirstContactOverdue overdue) {
            outcomes.note(event, overdue.ownerId(), OVERDUE);
        } else if (event instanceof LeadReassigned reassigned && reassigned.fromOwnerId() != null) {
            outcomes.note(event, reassigned.fromOwnerId(), REASSIGNED);
        } else if (event instanceof LeadPooled pooled && pooled.formerOwnerId() != null) {
            outcomes.note(event, pooled.formerOwnerId(), POOLED);
        }
        return EventConsumer.nothing();
    }
}
