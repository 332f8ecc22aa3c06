package io.kaituo.platform.outbox;

import io.kaituo.events.EventJson;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

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

    /** The same for many with one statement, in their order. */
    private static final String STORE_ALL =
            """
            with event as (
                select *, row_number() over (partition by aggregate_id order by n) as nth
                from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[])
                    with ordinality as e (id, aggregate_id, region, topic, key, type, at, body, n)),
            stream as (
                insert into outbox_stream (aggregate_id, region, last)
                select aggregate_id, region, count(*) from event group by aggregate_id, region order by aggregate_id
                on conflict (aggregate_id) do update set last = outbox_stream.last + excluded.last
                returning aggregate_id, last)
            insert into outbox (id, aggregate_id, region, topic, key, type, at, body, traceparent, sequence)
            select id, aggregate_id, region, topic, key, type, at, body, $9,
                last - max(nth) over (partition by aggregate_id) + nth
            from event join stream using (aggregate_id) order by n""";

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

    /** The same for many events at once: one statement, however many there are. */
    public void publish(Collection<? extends IntegrationEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var transaction = Transaction.current();
        transaction.writeLast(
                STORE_ALL,
                column(events, IntegrationEvent::id, new UUID[0]),
                column(events, IntegrationEvent::subject, new UUID[0]),
                column(events, IntegrationEvent::region, new String[0]),
                column(events, IntegrationEvent::topic, new String[0]),
                column(events, IntegrationEvent::key, new String[0]),
                column(events, IntegrationEvent::type, new String[0]),
                column(events, event -> event.at().atOffset(ZoneOffset.UTC), new OffsetDateTime[0]),
                column(events, EventJson::write, new String[0]),
                Trace.current());
        transaction.afterCommit(relay::wake);
    }

    private static <T> Object column(
            Collection<? extends IntegrationEvent> events, Function<IntegrationEvent, T> value, T[] type) {
        return events.stream().map(value).toList().toArray(type);
    }
}
