package io.kaituo.lead.pool;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The leads of the region that nobody owns (公海), and how many of them each person has taken today. */
@ApplicationScoped
class Pool implements PanacheRepositoryBase<Lead, UUID> {

    /** Yields a row while there are claims left; the row's lock makes the claims of one person queue. */
    private static final String TAKE =
            """
            insert into pool_claims (region, person_id, day, claims) select $1, $2, $3, 1 where $4 > 0
            on conflict (region, person_id, day) do update set claims = pool_claims.claims + 1
            where pool_claims.claims < $4 returning claims""";

    /** The status stands in the query itself, so that the index of the pooled ones serves it. */
    Uni<List<Lead>> page(String region, Cursor after, int most) {
        return find(
                        """
                        region = ?1 and status = POOLED and (ownership.pooledAt, id) < (?2, ?3)
                        order by ownership.pooledAt desc, id desc""",
                        region,
                        after.at(),
                        after.id())
                .page(0, most)
                .list();
    }

    Uni<Integer> claims(String region, String personId, LocalDate day) {
        return Transaction.current()
                .select(
                        "select claims from pool_claims where region = $1 and person_id = $2 and day = $3",
                        region,
                        personId,
                        day)
                .map(rows -> rows.hasNext() ? (Integer) rows.next()[0] : 0);
    }

    /** False when somebody has claimed as much as they may on that day. */
    Uni<Boolean> takeClaim(String region, String personId, LocalDate day, int mostPerDay) {
        return Transaction.current()
                .select(TAKE, region, personId, day, mostPerDay)
                .map(rows -> rows.hasNext());
    }
}
