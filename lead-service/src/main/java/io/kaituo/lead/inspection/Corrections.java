package io.kaituo.lead.inspection;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A record that was sent back and is put right goes back to whoever sent it. */
@ApplicationScoped
public class Corrections {

    private final Inspections inspections;
    private final Outbox outbox;
    private final Clock clock;

    Corrections(Inspections inspections, Outbox outbox, Clock clock) {
        this.inspections = inspections;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Somebody changed what is known of the lead; means nothing unless it was sent back. */
    public Uni<Void> of(Lead lead, String by) {
        return inspections
                .findById(lead.id())
                .invoke(inspection -> {
                    if (inspection != null && inspection.isReturned()) {
                        outbox.publish(inspection.resubmit(lead, by, clock.instant()));
                    }
                })
                .replaceWithVoid();
    }
}
