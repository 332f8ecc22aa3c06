package io.kaituo.lead.reapproach;

import io.kaituo.events.LeadEndEvent.LeadReapproachDue;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadStatus;
import io.kaituo.lead.ownership.Registration;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** How a lead gets back on the list: its former owner's clock starts anew, or it waits in the pool for another one. */
@ApplicationScoped
class Comeback {

    private final Registration registration;
    private final Playbooks playbooks;
    private final Directory directory;
    private final Clock clock;

    Comeback(Registration registration, Playbooks playbooks, Directory directory, Clock clock) {
        this.registration = registration;
        this.playbooks = playbooks;
        this.directory = directory;
        this.clock = clock;
    }

    /** The day of a customer has come, who bought long ago. */
    static LeadReapproachDue due(Lead back, String formerOwnerId, Instant now) {
        return new LeadReapproachDue(
                Uuid7.next(),
                now,
                back.region(),
                back.id(),
                back.companyName(),
                back.ownerId(),
                formerOwnerId,
                "bought",
                back.purchase().signedOn(),
                back.firstContact().due());
    }

    Uni<Lead> of(Lead lead) {
        var now = clock.instant();
        lead.returnToList(sells(lead), now);
        return lead.status() == LeadStatus.POOLED
                ? Uni.createFrom().item(lead)
                : playbooks
                        .of(lead.region())
                        .chain(playbook -> registration.startClock(lead, lead.ownerId(), playbook, now))
                        .replaceWith(lead);
    }

    private boolean sells(Lead lead) {
        return directory
                .person(lead.ownerId())
                .filter(Person::active)
                .filter(person -> person.worksIn(lead.region()))
                .filter(person -> person.is("sales") || person.is("manager"))
                .isPresent();
    }
}
