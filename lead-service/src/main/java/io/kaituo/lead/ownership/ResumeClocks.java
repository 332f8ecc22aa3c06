package io.kaituo.lead.ownership;

import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.lead.firstcontact.FirstContactRules;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A clock does not stand still for ever: when its pause is over it runs on. */
@ApplicationScoped
class ResumeClocks implements DeadlineHandler {

    private final Leads leads;
    private final Playbooks playbooks;
    private final FirstContactClock firstContact;
    private final Outbox outbox;
    private final Clock clock;

    ResumeClocks(Leads leads, Playbooks playbooks, FirstContactClock firstContact, Outbox outbox, Clock clock) {
        this.leads = leads;
        this.playbooks = playbooks;
        this.firstContact = firstContact;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FirstContactClock.PAUSE;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return leads.findById(deadline.subject())
                .chain(lead -> lead.firstContact().isPaused()
                        ? resume(lead, null)
                        : Uni.createFrom().voidItem());
    }

    /** @param by who decided; null when the pause was over */
    Uni<Void> resume(Lead lead, String by) {
        var now = clock.instant();
        return playbooks
                .pinned(lead.region(), lead.firstContact().playbook())
                .chain(playbook -> firstContact.resume(lead, FirstContactRules.of(playbook), now))
                .invoke(() -> outbox.publish(lead.firstContact().resumed(lead, by, now)));
    }
}
