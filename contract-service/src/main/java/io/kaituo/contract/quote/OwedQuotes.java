package io.kaituo.contract.quote;

import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Which deals owe their customer a quote; one that holds ends that, whichever of the two is heard of first. */
@ApplicationScoped
class OwedQuotes {

    private static final String HOLDS =
            "exists (select 1 from quote where region = %1$s and deal_id = %2$s and status in ('ISSUED', 'ACCEPTED'))";
    private static final String OWE =
            """
            insert into owed_quote (deal_id, region, since, due_at, within)
            select $1::uuid, $2::text, $3::timestamptz, $4::timestamptz, $5::text where not %s on conflict (deal_id) do nothing"""
                    .formatted(HOLDS.formatted("$2", "$1"));
    private static final String SETTLE = "delete from owed_quote where region = $1 and deal_id = $2";
    private static final String OWED =
            """
            select owed.deal_id, owed.region, deal.name, deal.account_id, account.name, deal.owner_id, owed.since, owed.due_at,
                owed.within
            from owed_quote owed join known_deal deal on deal.id = owed.deal_id
            join known_account account on account.id = deal.account_id
            where owed.region = $1 and not %s"""
                    .formatted(HOLDS.formatted("owed.region", "owed.deal_id"));
    private static final String ONE = OWED + " and owed.deal_id = $2";
    private static final String PAGE = OWED
            + """
             and (owed.due_at, owed.deal_id) > ($2, $3) and ($4 or deal.owner_id = any ($5))
            order by owed.due_at, owed.deal_id limit $6""";

    /** From now on the deal owes one; false where it did already, or the customer has one that holds. */
    Uni<Boolean> owe(UUID dealId, String region, Instant since, Instant dueAt, Span within) {
        return Transaction.current()
                .update(OWE, dealId, region, utc(since), utc(dueAt), within.toString())
                .map(begun -> begun == 1);
    }

    /** It owes none any more; false where it did not. */
    Uni<Boolean> settle(String region, UUID dealId) {
        return Transaction.current().update(SETTLE, region, dealId).map(settled -> settled == 1);
    }

    Uni<Optional<OwedQuote>> find(String region, UUID dealId) {
        return Transaction.current().select(ONE, region, dealId).map(rows -> owed(rows).stream()
                .findFirst());
    }

    /** What is due next comes first. */
    Uni<List<OwedQuote>> page(String region, Sight sight, Cursor after, int most) {
        return Transaction.current()
                .select(
                        PAGE,
                        region,
                        utc(after.at()),
                        after.id(),
                        sight.everybody(),
                        sight.ownersOrNobody().toArray(String[]::new),
                        most)
                .map(OwedQuotes::owed);
    }

    private static List<OwedQuote> owed(Result rows) {
        var found = new ArrayList<OwedQuote>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            found.add(new OwedQuote(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (UUID) row[3],
                    (String) row[4],
                    (String) row[5],
                    ((OffsetDateTime) row[6]).toInstant(),
                    ((OffsetDateTime) row[7]).toInstant(),
                    Span.parse((String) row[8])));
        }
        return found;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
