package io.kaituo.lead.score;

import io.kaituo.events.LeadCareEvent.LeadJudgementDue;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A low score has grown old: the owner judges the lead again, or it would be forgotten for ever. */
@ApplicationScoped
class RemindToRescore implements DeadlineHandler {

    private final Leads leads;
    private final Outbox outbox;
    private final Clock clock;

    RemindToRescore(Leads leads, Outbox outbox, Clock clock) {
        this.leads = leads;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Scoring.AGAIN;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return leads.findById(deadline.subject()).invoke(lead -> {
            if (lead.status().isOpen()) {
                outbox.publish(new LeadJudgementDue(
                        Uuid7.next(),
                        clock.instant(),
                        lead.region(),
                        lead.id(),
                        lead.companyName(),
                        lead.ownerId(),
                        "SCORE",
                        deadline.dueAt()));
            }
        });
    }
}
