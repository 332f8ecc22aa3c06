package io.kaituo.lead.pool;

import io.kaituo.events.LeadOwnerEvent.RecyclingSoon;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.recycling.RecyclingClock;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** A lead nobody follows up goes back to the pool soon; its owner can still speak to it. */
@ApplicationScoped
class WarnOfRecycling implements DeadlineHandler {

    private final Leads leads;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    WarnOfRecycling(Leads leads, Deadlines deadlines, Outbox outbox, Clock clock) {
        this.leads = leads;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RecyclingClock.WARNING;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return leads.findById(deadline.subject())
                .chain(lead -> lead.status().isFollowedUp()
                        ? warn(lead)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> warn(Lead lead) {
        return deadlines
                .running(lead.region(), lead.id())
                .invoke(running -> running.stream()
                        .filter(clock -> clock.kind().equals(RecyclingClock.DUE))
                        .forEach(clock -> outbox.publish(soon(lead, clock.dueAt()))))
                .replaceWithVoid();
    }

    private RecyclingSoon soon(Lead lead, Instant recycledAt) {
        return new RecyclingSoon(
                Uuid7.next(),
                clock.instant(),
                lead.region(),
                lead.id(),
                lead.companyName(),
                lead.ownerId(),
                recycledAt);
    }
}
