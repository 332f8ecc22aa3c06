package io.kaituo.notification.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.events.Money;
import io.kaituo.notification.feed.DealStream.Entry;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** The deals' streams in the database, many at a time: locked in one order, so that batches never wait in a circle. */
@ApplicationScoped
class FeedStreams {

    private static final String OPEN =
            """
            insert into feed_stream (region, deal_id, last_sequence, state, changed_at)
            select $1, deal_id, 0, '{}', $3 from unnest($2::uuid[]) as asked (deal_id) order by deal_id
            on conflict do nothing""";
    private static final String LOCK =
            """
            select deal_id, last_sequence, state from feed_stream
            where region = $1 and deal_id = any ($2) order by deal_id for update""";
    private static final String SAVE =
            """
            update feed_stream s
            set last_sequence = n.last_sequence, account_id = n.account_id, state = n.state, changed_at = $6
            from unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::text[])
                as n (deal_id, last_sequence, account_id, state)
            where s.region = $1 and s.deal_id = n.deal_id""";
    private static final String STORE =
            """
            insert into feed_event (region, id, deal_id, sequence, type, occurred_at, body)
            select $1, id, deal_id, sequence, type, occurred_at, body
            from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::text[], $6::timestamptz[], $7::text[]) with ordinality
                as e (id, deal_id, sequence, type, occurred_at, body, n) order by n""";
    private static final String RENAME =
            """
            update feed_stream s
            set state = jsonb_set(s.state::jsonb, '{accountName}', to_jsonb(locked.name))::text
            from (
                select f.deal_id, n.name from feed_stream f
                join unnest($2::uuid[], $3::text[]) as n (account_id, name) using (account_id)
                where f.region = $1 order by f.deal_id for update of f) locked
            where s.region = $1 and s.deal_id = locked.deal_id""";
    private static final String CONTRACTS =
            """
            select contract_id, account_id, total::text, currency from known_contract
            where region = $1 and contract_id = any ($2)""";
    private static final String REMEMBER =
            """
            insert into known_contract as known (region, contract_id, account_id, total, currency)
            select $1, contract_id, account_id, total::numeric, currency
            from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as n (contract_id, account_id, total, currency)
            order by contract_id
            on conflict (region, contract_id) do update
            set account_id = excluded.account_id, total = excluded.total, currency = excluded.currency""";

    private final ObjectMapper json;
    private final Clock clock;

    FeedStreams(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** These deals' streams, new ones among them, locked until commit. */
    Uni<Map<UUID, DealStream>> open(String region, Collection<UUID> deals) {
        if (deals.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var ids = deals.toArray(UUID[]::new);
        var transaction = Transaction.current();
        return Uni.combine()
                .all()
                .unis(transaction.update(OPEN, region, ids, now()), transaction.select(LOCK, region, ids))
                .with((opened, rows) -> streams(rows));
    }

    Uni<Map<UUID, Known.Contract>> contracts(String region, Collection<UUID> contracts) {
        return contracts.isEmpty()
                ? Uni.createFrom().item(new HashMap<>())
                : Transaction.current()
                        .select(CONTRACTS, region, contracts.toArray(UUID[]::new))
                        .map(FeedStreams::contracts);
    }

    /** Writes what was told and where the streams stand now. */
    Uni<?> save(String region, List<Entry> told, Collection<DealStream> streams) {
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var transaction = Transaction.current();
        var stored = transaction.update(
                STORE,
                region,
                column(told, Entry::id, UUID[]::new),
                column(told, Entry::dealId, UUID[]::new),
                column(told, Entry::sequence, Long[]::new),
                column(told, Entry::type, String[]::new),
                column(told, entry -> entry.occurredAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new),
                column(told, Entry::body, String[]::new));
        var saved = transaction.update(
                SAVE,
                region,
                column(streams, DealStream::dealId, UUID[]::new),
                column(streams, DealStream::lastSequence, Long[]::new),
                column(streams, stream -> stream.state().accountId(), UUID[]::new),
                column(streams, stream -> write(stream.state()), String[]::new),
                now());
        return Uni.join().all(stored, saved).andFailFast();
    }

    Uni<?> remember(String region, Map<UUID, Known.Contract> contracts) {
        var ids = List.copyOf(contracts.keySet());
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : Transaction.current()
                        .update(
                                REMEMBER,
                                region,
                                ids.toArray(UUID[]::new),
                                column(ids, id -> contracts.get(id).accountId(), UUID[]::new),
                                column(ids, id -> amount(contracts.get(id).total()), String[]::new),
                                column(ids, id -> currency(contracts.get(id).total()), String[]::new));
    }

    Uni<?> rename(String region, Map<UUID, String> accounts) {
        var ids = List.copyOf(accounts.keySet());
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : Transaction.current()
                        .update(RENAME, region, ids.toArray(UUID[]::new), column(ids, accounts::get, String[]::new));
    }

    DealState read(String state) {
        try {
            return json.readValue(state, DealState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a state: " + state, e);
        }
    }

    private String write(DealState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + state, e);
        }
    }

    private Map<UUID, DealStream> streams(Result rows) {
        var streams = new HashMap<UUID, DealStream>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            streams.put((UUID) row[0], new DealStream((UUID) row[0], (Long) row[1], read((String) row[2])));
        }
        return streams;
    }

    private static Map<UUID, Known.Contract> contracts(Result rows) {
        var contracts = new HashMap<UUID, Known.Contract>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            var total = row[2] == null ? null : new Money(new BigDecimal((String) row[2]), (String) row[3]);
            contracts.put((UUID) row[0], new Known.Contract((UUID) row[1], total));
        }
        return contracts;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String amount(Money money) {
        return money == null ? null : money.amount().toPlainString();
    }

    private static String currency(Money money) {
        return money == null ? null : money.currency();
    }

    private static <E, T> Object column(Collection<E> rows, Function<E, T> value, IntFunction<T[]> type) {
        return rows.stream().map(value).toArray(type);
    }
}
