package io.kaituo.lead.ownership;

import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.lead.firstcontact.FirstContactRules;
import io.kaituo.lead.people.PresenceListener;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Somebody who is away cannot call: the clocks that run against them are counted again. */
@ApplicationScoped
class RecountClocks implements PresenceListener {

    private final Leads leads;
    private final Playbooks playbooks;
    private final FirstContactClock firstContact;
    private final Clock clock;

    RecountClocks(Leads leads, Playbooks playbooks, FirstContactClock firstContact, Clock clock) {
        this.leads = leads;
        this.playbooks = playbooks;
        this.firstContact = firstContact;
        this.clock = clock;
    }

    @Override
    public Uni<?> changed(String region, String personId) {
        return leads.waitingFor(region, personId)
                .onItem()
                .transformToMulti(waiting -> Multi.createFrom().iterable(waiting))
                .onItem()
                .transformToUniAndConcatenate(this::recount)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> recount(Lead lead) {
        return playbooks
                .pinned(lead.region(), lead.firstContact().playbook())
                .chain(playbook -> firstContact.recount(lead, FirstContactRules.of(playbook), clock.instant()));
    }
}
