package io.kaituo.lead.ownership;

import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.lead.firstcontact.FirstContactRules;
import io.kaituo.lead.firstcontact.FirstContactRules.OnOverdue;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Nobody spoke to the lead in time: the manager is told, and where the playbook says so it passes the lead on (R5.6). */
@ApplicationScoped
class ReassignOverdueLeads implements DeadlineHandler {

    private final Leads leads;
    private final Playbooks playbooks;
    private final Assignment assignment;
    private final Registration registration;
    private final Outbox outbox;
    private final Clock clock;

    ReassignOverdueLeads(
            Leads leads,
            Playbooks playbooks,
            Assignment assignment,
            Registration registration,
            Outbox outbox,
            Clock clock) {
        this.leads = leads;
        this.playbooks = playbooks;
        this.assignment = assignment;
        this.registration = registration;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FirstContactClock.DUE;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return leads.findById(deadline.subject())
                .chain(lead -> lead.awaitsContact()
                        ? playbooks.pinned(lead.region(), lead.playbook()).chain(playbook -> miss(lead, playbook))
                        : Uni.createFrom().nullItem());
    }

    private Uni<?> miss(Lead lead, Playbook playbook) {
        boolean automatic = FirstContactRules.of(playbook).onOverdue() == OnOverdue.REASSIGN;
        outbox.publish(lead.missFirstContact(automatic, clock.instant()));
        return automatic ? passOn(lead, playbook) : Uni.createFrom().nullItem();
    }

    private Uni<?> passOn(Lead lead, Playbook playbook) {
        if (!lead.mayBePassedOn()) {
            outbox.publish(lead.pool(clock.instant()));
            return Uni.createFrom().nullItem();
        }
        return assignment.successor(lead).invoke(found -> {
            if (found.isEmpty()) {
                outbox.publish(lead.pool(clock.instant()));
                return;
            }
            var now = clock.instant();
            registration.startClock(lead, playbook, now);
            outbox.publish(lead.passOn(found.get().id(), now));
        });
    }
}
