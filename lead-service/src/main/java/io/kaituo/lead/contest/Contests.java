package io.kaituo.lead.contest;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadContacts;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.ownership.Readers;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds a contest for those who take part in it: whoever sees one of its leads, and whoever lost it. */
@ApplicationScoped
class Contests {

    private static final int MOST_OF_HISTORY = 100;

    private final Leads leads;
    private final LeadContacts contacts;
    private final OwnerChanges changes;
    private final Rulings rulings;
    private final Appeals appeals;
    private final Readers readers;
    private final Caller caller;

    Contests(
            Leads leads,
            LeadContacts contacts,
            OwnerChanges changes,
            Rulings rulings,
            Appeals appeals,
            Readers readers,
            Caller caller) {
        this.leads = leads;
        this.contacts = contacts;
        this.changes = changes;
        this.rulings = rulings;
        this.appeals = appeals;
        this.readers = readers;
        this.caller = caller;
    }

    /** @throws Refused 404 for somebody who has no part in it */
    Uni<Found> of(UUID lead) {
        return leads.findById(lead)
                .onItem()
                .ifNull()
                .failWith(Refused::notFound)
                .chain(leads::contestOf)
                .map(Contest::new)
                .chain(contest -> rulings.of(contest.first()).map(ruled -> new Found(contest, ruled)))
                .invoke(found -> {
                    if (!takesPart(found)) {
                        throw Refused.notFound();
                    }
                });
    }

    /** Side by side; written changes are seen. */
    Uni<ContestView> shown(Contest contest) {
        var ids = contest.leads().stream().map(Lead::id).toList();
        var sight = caller.sight();
        boolean rules = caller.is("director")
                || caller.is("manager")
                        && contest.leads().stream()
                                .anyMatch(lead -> sight.covers(lead.ownerId())
                                        || sight.covers(lead.entry().registeredBy()));
        return rulings.of(contest.first())
                .chain(ruled -> appeals.against(ruled).chain(appealed -> contacts.latest(ids, MOST_OF_HISTORY)
                        .chain(said -> changes.latest(ids, MOST_OF_HISTORY)
                                .map(hands -> new Sheet(contest, ruled, appealed, said, hands, readers.caller(), rules)
                                        .view()))));
    }

    private boolean takesPart(Found found) {
        var sight = caller.sight();
        return found.contest().leads().stream().anyMatch(lead -> sight.covers(lead.ownerId()))
                || found.rulings().stream().anyMatch(ruling -> ruling.lostBy(caller.id()))
                || caller.is("manager")
                        && found.contest().leads().stream()
                                .anyMatch(lead -> sight.covers(lead.entry().registeredBy()));
    }

    /** A contest and what was ruled on it, the newest ruling first. */
    record Found(Contest contest, List<Ruling> rulings) {

        /** @throws Refused 404 while nobody has ruled */
        Ruling latest() {
            return rulings.stream().findFirst().orElseThrow(Refused::notFound);
        }
    }
}
