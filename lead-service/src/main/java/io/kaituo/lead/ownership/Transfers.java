package io.kaituo.lead.ownership;

import io.kaituo.events.LeadEvent.LeadReassigned;
import io.kaituo.events.LeadEvent.LeadsReassigned;
import io.kaituo.events.LeadEvent.Share;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Many leads change hands by one decision: each new owner's clock starts, each lead says so, people are told once. */
@ApplicationScoped
public class Transfers {

    private final Registration registration;
    private final Outbox outbox;
    private final Clock clock;

    Transfers(Registration registration, Outbox outbox, Clock clock) {
        this.registration = registration;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Gives each of these leads to the person {@code owner} names; {@link #tell} follows once it is all done. */
    public Uni<List<LeadReassigned>> give(
            Collection<Lead> leads, Function<Lead, String> owner, Decision decided, Playbook playbook) {
        var now = clock.instant();
        return Multi.createFrom()
                .iterable(leads)
                .map(lead -> give(lead, owner.apply(lead), decided, playbook, now))
                .collect()
                .asList();
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

    private LeadReassigned give(Lead lead, String owner, Decision decided, Playbook playbook, Instant now) {
        if (!lead.status().isClosed()) {
            registration.startClock(lead, playbook, now);
        }
        var moved = lead.transfer(owner, decided, now);
        outbox.publish(moved);
        return moved;
    }
}
