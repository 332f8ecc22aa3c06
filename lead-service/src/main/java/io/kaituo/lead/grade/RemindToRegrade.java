package io.kaituo.lead.grade;

import io.kaituo.events.LeadCareEvent.LeadJudgementDue;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A grade has grown old: the owner judges the lead again, for nobody stays C by being forgotten. */
@ApplicationScoped
class RemindToRegrade implements DeadlineHandler {

    private final Leads leads;
    private final Outbox outbox;
    private final Clock clock;

    RemindToRegrade(Leads leads, Outbox outbox, Clock clock) {
        this.leads = leads;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Grading.AGAIN;
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
                        "GRADE",
                        deadline.dueAt()));
            }
        });
    }
}
