package io.kaituo.contract.contracts;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A bid should be ready and nobody has agreed to it: the owner and those above must know. */
@ApplicationScoped
class RaiseOverdueBids implements DeadlineHandler {

    static final String KIND = "bid-due";

    private final Contracts contracts;
    private final BidClocks bids;
    private final Outbox outbox;
    private final Clock clock;

    RaiseOverdueBids(Contracts contracts, BidClocks bids, Outbox outbox, Clock clock) {
        this.contracts = contracts;
        this.bids = bids;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return contracts.findById(deadline.subject()).chain(contract -> bids.due(contract)
                .invoke(open -> open.ifPresent(due -> outbox.publish(contract.bidOverdue(due.at(), clock.instant())))));
    }
}
