package io.kaituo.contract.quote;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The owner hears that a customer waits for a quote while there is time to write it. */
@ApplicationScoped
class WarnOfDueQuotes implements DeadlineHandler {

    static final String KIND = "quote-due-soon";

    private final OwedQuotes owed;
    private final Outbox outbox;
    private final Clock clock;

    WarnOfDueQuotes(OwedQuotes owed, Outbox outbox, Clock clock) {
        this.owed = owed;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return owed.find(deadline.region(), deadline.subject())
                .invoke(found -> found.ifPresent(quote -> outbox.publish(quote.dueSoon(clock.instant()))));
    }
}
