package io.kaituo.lead.ownership;

import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.lead.firstcontact.FirstContactRules;
import io.kaituo.lead.firstcontact.FirstContactRules.OnOverdue;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Nobody spoke to the lead in time: the manager is told, and where the playbook says so it passes the lead on (R5.6). */
@ApplicationScoped
class ReassignOverdueLeads implements DeadlineHandler {

    private final Leads leads;
    private final Playbooks playbooks;
    private final Assignment assignment;
    private final Registration registration;
    private final FirstContactClock firstContact;
    private final Outbox outbox;
    private final Clock clock;

    ReassignOverdueLeads(
            Leads leads,
            Playbooks playbooks,
            Assignment assignment,
            Registration registration,
            FirstContactClock firstContact,
            Outbox outbox,
            Clock clock) {
        this.leads = leads;
        this.playbooks = playbooks;
        this.assignment = assignment;
        this.registration = registration;
        this.firstContact = firstContact;
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
                .chain(lead -> lead.firstContact().isRunning()
                        ? playbooks
                                .pinned(lead.region(), lead.firstContact().playbook())
                                .chain(playbook -> miss(lead, playbook))
                        : Uni.createFrom().nullItem());
    }

    private Uni<?> miss(Lead lead, Playbook playbook) {
        var rules = FirstContactRules.of(playbook);
        boolean automatic = rules.onOverdue() == OnOverdue.REASSIGN;
        var now = clock.instant();
        outbox.publish(lead.firstContact().missed(lead, automatic, now));
        if (automatic) {
            return passOn(lead, playbook, now);
        }
        firstContact.awaitDecision(lead, rules, now);
        return Uni.createFrom().nullItem();
    }

    private Uni<?> passOn(Lead lead, Playbook playbook, Instant now) {
        return lead.firstContact().mayBePassedOn()
                ? assignment
                        .successor(lead)
                        .chain(found -> found.isPresent() ? passOn(lead, found.get(), playbook, now) : pool(lead, now))
                : pool(lead, now);
    }

    private Uni<?> passOn(Lead lead, Person successor, Playbook playbook, Instant now) {
        return registration
                .startClock(lead, successor.id(), playbook, now)
                .invoke(() -> outbox.publish(lead.passOn(successor.id(), now)));
    }

    private Uni<Void> pool(Lead lead, Instant now) {
        outbox.publish(lead.pool("first-contact-overdue", null, now));
        return Uni.createFrom().voidItem();
    }
}
