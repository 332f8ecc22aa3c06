package io.kaituo.lead.reapproach;

import io.kaituo.lead.ownership.Decision;
import io.kaituo.lead.ownership.Lead;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Forgets what took a lead off the list, for a slice whose decision has put it back and tells of that itself. */
@ApplicationScoped
public class Reinstatement {

    private final Disqualifications disqualifications;
    private final ReapproachClock reapproach;

    Reinstatement(Disqualifications disqualifications, ReapproachClock reapproach) {
        this.disqualifications = disqualifications;
        this.reapproach = reapproach;
    }

    /** Nothing where it was off the list for another one's sake alone. */
    public Uni<?> of(Lead back, Decision decided, Instant now) {
        reapproach.stop(back.id());
        return disqualifications.current(back.region(), back.id()).invoke(current -> {
            if (current != null) {
                current.end(decided.by(), decided.reason(), now);
            }
        });
    }
}
