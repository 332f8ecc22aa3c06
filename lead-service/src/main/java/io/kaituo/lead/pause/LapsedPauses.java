package io.kaituo.lead.pause;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Closes requests that nobody has to answer any more, whatever took their lead or their clock away (R5.6). */
@ApplicationScoped
public class LapsedPauses {

    private final PauseRequests requests;
    private final Outbox outbox;
    private final Clock clock;

    LapsedPauses(PauseRequests requests, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Looks at the lead as it is, so that doing it once more changes nothing. */
    public Uni<?> follow(Lead lead) {
        return requests.open(lead.region(), lead.id())
                .invoke(open -> open.forEach(
                        request -> request.lapse(lead, clock.instant()).ifPresent(outbox::publish)));
    }
}
