package io.kaituo.platform.outbox;

import io.kaituo.events.EventJson;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.audit.AuditChain;
import io.kaituo.platform.transaction.Transaction;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/** Stores events in the transaction of the change; {@link OutboxRelay} sends them once it has committed. */
@ApplicationScoped
public class Outbox {

    /**
     * The stream row numbers the event without a gap and makes publishers of one aggregate queue until commit. The entry of
     * the audit trail travels along: one statement, so that there is never one without the other.
     */
    private static final String STORE =
            """
            with stream as (
                insert into outbox_stream (aggregate_id, region, last) values ($2, $3, 1)
                on conflict (aggregate_id) do update set last = outbox_stream.last + 1
                returning last),
            event as (
                insert into outbox (id, aggregate_id, region, topic, key, type, at, body, traceparent, sequence)
                select $1, $2, $3, $4, $5, $6, $7, $8, $9, last from stream)
            insert into audit_unsealed (event_id, subject, region, type, at, actor, actor_name, cause, digest, changes)
            select $1, $2, $3, $6, $7, $10, $11, $12, $13, $14 from stream""";

    /** The same for many with one statement, in their order. */
    private static final String STORE_ALL =
            """
            with event as (
                select *, row_number() over (partition by aggregate_id order by n) as nth
                from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[],
                    $13::bytea[], $14::text[])
                    with ordinality as e (id, aggregate_id, region, topic, key, type, at, body, digest, changes, n)),
            stream as (
                insert into outbox_stream (aggregate_id, region, last)
                select aggregate_id, region, count(*) from event group by aggregate_id, region order by aggregate_id
                on conflict (aggregate_id) do update set last = outbox_stream.last + excluded.last
                returning aggregate_id, last),
            stored as (
                insert into outbox (id, aggregate_id, region, topic, key, type, at, body, traceparent, sequence)
                select id, aggregate_id, region, topic, key, type, at, body, $9,
                    last - max(nth) over (partition by aggregate_id) + nth
                from event join stream using (aggregate_id) order by n)
            insert into audit_unsealed (event_id, subject, region, type, at, actor, actor_name, cause, digest, changes)
            select id, aggregate_id, region, type, at, $10, $11, $12, digest, changes
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
        var actor = transaction.actor();
        String trace = Trace.of(transaction);
        String body = EventJson.write(event);
        transaction.writeLast(STORE, () -> new Object[] {
            event.id(),
            event.subject(),
            event.region(),
            event.topic(),
            event.key(),
            event.type(),
            event.at().atOffset(ZoneOffset.UTC),
            body,
            trace,
            actor.id(),
            actor.name(),
            actor.cause(),
            Buffer.buffer(AuditChain.digest(body)),
            transaction.changes().of(event.subject())
        });
        transaction.afterCommit(relay::wake);
    }

    /** The same for many events at once: one statement, however many there are. */
    public void publish(Collection<? extends IntegrationEvent> events) {
        if (events.size() < 2) {
            events.forEach(this::publish);
            return;
        }
        var transaction = Transaction.current();
        var actor = transaction.actor();
        String trace = Trace.of(transaction);
        var bodies = events.stream().map(EventJson::write).toArray(String[]::new);
        transaction.writeLast(STORE_ALL, () -> new Object[] {
            column(events, IntegrationEvent::id, new UUID[0]),
            column(events, IntegrationEvent::subject, new UUID[0]),
            column(events, IntegrationEvent::region, new String[0]),
            column(events, IntegrationEvent::topic, new String[0]),
            column(events, IntegrationEvent::key, new String[0]),
            column(events, IntegrationEvent::type, new String[0]),
            column(events, event -> event.at().atOffset(ZoneOffset.UTC), new OffsetDateTime[0]),
            bodies,
            trace,
            actor.id(),
            actor.name(),
            actor.cause(),
            Arrays.stream(bodies).map(AuditChain::digest).map(Buffer::buffer).toArray(Buffer[]::new),
            column(events, event -> transaction.changes().of(event.subject()), new String[0])
        });
        transaction.afterCommit(relay::wake);
    }

    private static <T> Object column(
            Collection<? extends IntegrationEvent> events, Function<IntegrationEvent, T> value, T[] type) {
        return events.stream().map(value).toList().toArray(type);
    }
}
