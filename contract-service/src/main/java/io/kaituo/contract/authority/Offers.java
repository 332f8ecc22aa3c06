package io.kaituo.contract.authority;

import io.kaituo.events.Uuid7;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.data.Numeric;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** What was offered to each customer, by series; whether an offer still stands, its own document knows. */
@ApplicationScoped
class Offers {

    /** Offers to one customer are judged one after another, or two halves would not see each other. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('offers ' || $1, 0))";

    /** A quote counts no more beside the contract that was made of it, nor a contract beside what amends it. */
    private static final String STANDING =
            """
            select offer.subject_type, offer.subject_id, coalesce(quote.number, contract.number), offer.series,
                offer.list_amount, offer.sold_amount, offer.lines
            from offer
            left join quote on offer.subject_type = 'quote' and quote.id = offer.subject_id
                and quote.status in ('IN_APPROVAL', 'APPROVED', 'ISSUED', 'ACCEPTED')
                and not exists (
                    select from contract made where made.region = offer.region and made.quote_id = offer.subject_id
                    and made.status in ('IN_APPROVAL', 'APPROVED', 'PARTLY_SEALED', 'SIGNED'))
            left join contract on offer.subject_type = 'contract' and contract.id = offer.subject_id
                and contract.status in ('IN_APPROVAL', 'APPROVED', 'PARTLY_SEALED', 'SIGNED')
                and (contract.amends is null or contract.amends <> all ($6))
                and not exists (
                    select from contract later where later.region = offer.region and later.amends = offer.subject_id
                    and later.status = 'SIGNED')
            where offer.region = $1 and offer.account_id = $2 and offer.currency = $3 and offer.offered_at >= $4
            and offer.series = any ($5) and offer.subject_id <> all ($6)
            and (quote.id is not null or contract.id is not null)
            order by offer.offered_at, offer.id""";

    private static final String FORGET = "delete from offer where region = $1 and subject_id = $2";

    private static final String KEEP =
            """
            insert into offer (id, region, subject_id, subject_type, account_id, owner_id, currency, series,
                list_amount, sold_amount, lines, below_authority, offered_at)
            select id, $1, $2, $3, $4, $5, $6, series, list, sold, lines, $7, $8
            from unnest($9::uuid[], $10::text[], $11::numeric[], $12::numeric[], $13::int[])
                as each (id, series, list, sold, lines)""";

    /** Waits for its turn; holds until the transaction ends. */
    Uni<?> oneAtATime(UUID accountId) {
        return Transaction.current().select(ONE_AT_A_TIME, accountId.toString());
    }

    /** What the customer may still take beside this. */
    Uni<List<Offer>> beside(Priced offer, Instant since) {
        return Transaction.current()
                .select(
                        STANDING,
                        offer.region(),
                        offer.accountId(),
                        offer.currency(),
                        since.atOffset(ZoneOffset.UTC),
                        offer.series().toArray(String[]::new),
                        offer.notBesideItself())
                .map(Offers::offers);
    }

    void keep(Priced offer, boolean belowAuthority, Instant now) {
        var transaction = Transaction.current();
        var series = offer.series();
        transaction.writeLast(FORGET, offer.region(), offer.id());
        transaction.writeLast(
                KEEP,
                offer.region(),
                offer.id(),
                offer.type(),
                offer.accountId(),
                offer.ownerId(),
                offer.currency(),
                belowAuthority,
                now.atOffset(ZoneOffset.UTC),
                series.stream().map(one -> Uuid7.next()).toArray(UUID[]::new),
                series.toArray(String[]::new),
                amounts(offer, Goods::list),
                amounts(offer, Goods::sold),
                series.stream().map(one -> offer.of(one).size()).toArray(Integer[]::new));
    }

    private static Numeric[] amounts(Priced offer, Function<Goods, BigDecimal> amount) {
        return offer.series().stream()
                .map(series -> offer.of(series).stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .map(Numeric::create)
                .toArray(Numeric[]::new);
    }

    private static List<Offer> offers(Result rows) {
        var found = new ArrayList<Offer>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            found.add(new Offer(
                    (String) row[0],
                    (UUID) row[1],
                    (String) row[2],
                    (String) row[3],
                    ((Numeric) row[4]).bigDecimalValue(),
                    ((Numeric) row[5]).bigDecimalValue(),
                    (Integer) row[6]));
        }
        return found;
    }
}
