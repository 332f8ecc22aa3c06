package io.kaituo.lead.ownership;

import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.LeadOwnerEvent.LeadsReassigned;
import io.kaituo.events.LeadOwnerEvent.Share;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.lead.firstcontact.FirstContactRules;
import io.kaituo.lead.people.Absence;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Many leads change hands by one decision: each new owner's clock starts, each lead says so, people are told once. */
@ApplicationScoped
public class Transfers {

    private final FirstContactClock firstContact;
    private final Outbox outbox;
    private final Clock clock;

    Transfers(FirstContactClock firstContact, Outbox outbox, Clock clock) {
        this.firstContact = firstContact;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Gives each of these leads of a region to the person {@code owner} names, asked once for each; {@link #tell} follows once it is all done. */
    public Uni<List<LeadReassigned>> give(
            Collection<Lead> leads, Function<Lead, String> owner, Decision decided, Playbook playbook) {
        var now = clock.instant();
        var owners = new LinkedHashMap<Lead, String>();
        leads.forEach(lead -> owners.put(lead, owner.apply(lead)));
        return firstContact
                .away(playbook.region(), Set.copyOf(owners.values()), now)
                .map(away -> owners.entrySet().stream()
                        .map(given -> give(given.getKey(), given.getValue(), decided, playbook, now, away))
                        .toList());
    }

    private LeadReassigned give(
            Lead lead,
            String owner,
            Decision decided,
            Playbook playbook,
            Instant now,
            Map<String, List<Absence>> away) {
        if (!lead.status().isClosed()) {
            lead.firstContact().workBy(playbook.pinned());
            firstContact.start(lead, owner, FirstContactRules.of(playbook), now, away);
        }
        var moved = lead.transfer(owner, decided, now);
        outbox.publish(moved);
        return moved;
    }

    /** Tells who got how many, and who lost them. */
    public void tell(String region, Decision decided, Instant firstContactDue, List<Share> shares) {
        if (!shares.isEmpty()) {
            outbox.publish(new LeadsReassigned(
                    Uuid7.next(),
                    clock.instant(),
                    region,
                    decided.id(),
                    decided.kind(),
                    decided.by(),
                    decided.reason(),
                    firstContactDue,
                    shares));
        }
    }
}
