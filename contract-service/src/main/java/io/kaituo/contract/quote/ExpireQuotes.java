package io.kaituo.contract.quote;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A price that nobody took in time holds no longer. */
@ApplicationScoped
class ExpireQuotes implements DeadlineHandler {

    static final String KIND = "quote-expiry";

    private final Quotes quotes;
    private final Outbox outbox;
    private final Clock clock;

    ExpireQuotes(Quotes quotes, Outbox outbox, Clock clock) {
        this.quotes = quotes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return quotes.findById(deadline.subject())
                .invoke(quote -> quote.expire(clock.instant()).ifPresent(outbox::publish));
    }
}
