package io.kaituo.platform.outbox;

import io.kaituo.events.EventJson;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/** Stores events in the transaction of the change; {@link OutboxRelay} sends them once it has committed. */
@ApplicationScoped
public class Outbox {

    /** The stream row numbers the event without a gap and makes publishers of one aggregate queue until commit. */
    private static final String STORE =
            """
            with stream as (
                insert into outbox_stream (aggregate_id, region, last) values ($2, $3, 1)
                on conflict (aggregate_id) do update set last = outbox_stream.last + 1
                returning last)
            insert into outbox (id, aggregate_id, region, topic, key, type, at, body, traceparent, sequence)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, last from stream""";

    private final OutboxRelay relay;

    Outbox(OutboxRelay relay) {
        this.relay = relay;
    }

    /**
     * Joins the current transaction: the event is written with its last statements, or not at all. Events of one subject
     * are numbered 1, 2, 3 … without a gap in the order of their commits.
     */
    public void publish(IntegrationEvent event) {
        var transaction = Transaction.current();
        transaction.writeLast(
                STORE,
                event.id(),
                event.subject(),
                event.region(),
                event.topic(),
                event.key(),
                event.type(),
                event.at().atOffset(ZoneOffset.UTC),
                EventJson.write(event),
                Trace.current());
        transaction.afterCommit(relay::wake);
    }
}
