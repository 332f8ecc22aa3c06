package io.kaituo.lead.ownership;

import io.kaituo.lead.duplicates.Duplicates;
import io.kaituo.lead.duplicates.LikelyDuplicate;
import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.lead.firstcontact.FirstContactRules;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** How a company gets on the list: the company is claimed, the owner's clock starts, the others are told. */
@ApplicationScoped
public class Registration {

    private final Leads leads;
    private final Duplicates duplicates;
    private final Playbooks playbooks;
    private final FirstContactClock firstContact;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    Registration(
            Leads leads,
            Duplicates duplicates,
            Playbooks playbooks,
            FirstContactClock firstContact,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.leads = leads;
        this.duplicates = duplicates;
        this.playbooks = playbooks;
        this.firstContact = firstContact;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param externalId the lead's id in another system, or null */
    Uni<LeadView> of(RegisterLead asked, String externalId) {
        String region = caller.region(asked.region());
        return playbooks.of(region).chain(playbook -> {
            var lead = Lead.register(asked, region, externalId, caller.id(), clock.instant());
            var form = lead.searchForm();
            duplicates.keep(List.of(form));
            return Uni.combine()
                    .all()
                    .unis(leads.claim(lead), duplicates.of(form))
                    .asTuple()
                    .chain(found -> store(lead, !found.getItem1(), found.getItem2(), playbook));
        });
    }

    /** The same lead again, with what is known now; a first time registers it. */
    Uni<Put> put(String externalId, RegisterLead asked) {
        return leads.byExternalId(caller.region(asked.region()), externalId).chain(known -> {
            if (known == null) {
                return of(asked, externalId).map(view -> new Put(true, view));
            }
            known.change(asked, clock.instant()).ifPresent(event -> {
                outbox.publish(event);
                duplicates.keep(List.of(known.searchForm()));
            });
            return Uni.createFrom()
                    .item(known)
                    .chain(Transaction.answer(lead -> new Put(false, lead.view(directory::name, List.of()))));
        });
    }

    /** What putting it did. */
    record Put(boolean created, LeadView lead) {}

    private Uni<LeadView> store(Lead lead, boolean somebodyCameFirst, List<LikelyDuplicate> likely, Playbook playbook) {
        startClock(lead, playbook, lead.registeredAt());
        outbox.publish(lead.registered(somebodyCameFirst));
        var sight = caller.sight();
        var shown = likely.stream()
                .map(duplicate -> duplicate.seenBy(sight, directory::name))
                .toList();
        return leads.persist(lead).map(stored -> stored.view(directory::name, shown));
    }

    /** The owner has this long to speak to the lead. */
    public void startClock(Lead lead, Playbook playbook, Instant from) {
        var rules = FirstContactRules.of(playbook);
        var due = firstContact.due(lead.region(), rules, from);
        lead.dueBy(due.at(), playbook.pinned());
        firstContact.start(lead.id(), lead.region(), rules, from, due);
    }
}
