package io.kaituo.contract.knowndeals;

import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** The deals this service has heard of, so that drafting a contract asks no other service (decision 15). */
@ApplicationScoped
public class KnownDeals {

    private static final String FIND =
            """
            select deal.id, deal.region, deal.account_id, account.name, deal.name, deal.owner_id, deal.intent_on
            from known_deal deal join known_account account on account.id = deal.account_id
            where deal.id = $1""";

    private static final String KEEP_DEAL =
            """
            insert into known_deal (id, region, account_id, name, owner_id) values ($1, $2, $3, $4, $5)
            on conflict (id) do update
            set account_id = excluded.account_id, name = excluded.name, owner_id = excluded.owner_id""";

    /** Names of one account come from two streams, its own and its deals'; the latest word counts. */
    private static final String KEEP_NAME =
            """
            insert into known_account (id, region, name, named_at) values ($1, $2, $3, $4)
            on conflict (id) do update set name = excluded.name, named_at = excluded.named_at
            where known_account.named_at < excluded.named_at""";

    private static final String KEEP_INTENT = "update known_deal set intent_on = $2 where id = $1";

    /** What stands beside records about deals, in any table that has these columns. */
    private static final String FOLLOW =
            """
            update %1$s set version = %1$s.version + 1,
                deal_name = deal.name, account_name = account.name, owner_id = deal.owner_id
            from known_deal deal join known_account account on account.id = deal.account_id
            where %1$s.region = $1 and %1$s.account_id = $2 and %1$s.deal_id = deal.id
            and (%1$s.deal_name, %1$s.account_name, %1$s.owner_id)
                is distinct from (deal.name, account.name, deal.owner_id)""";

    /** Empty for a deal that has not been told of, or that belongs to another region. */
    public Uni<Optional<KnownDeal>> find(UUID id) {
        return Transaction.current().select(FIND, id).map(KnownDeals::first);
    }

    /**
     * For a paper about it, by somebody who looks after it.
     *
     * @throws Refused 409 {@code deal.not-yet-known}, to be asked again soon; 404 for a deal out of sight
     */
    public Uni<KnownDeal> get(UUID id, Sight sight) {
        return find(id).map(found -> {
            var deal = found.orElseThrow(() -> Refused.notYet("deal.not-yet-known", id.toString()));
            if (!sight.covers(deal.ownerId())) {
                throw Refused.notFound();
            }
            return deal;
        });
    }

    /** Gives the records of this account in a table today's names and owner, and tells how many; for a {@link DealFollower}. */
    public Uni<Integer> followIn(String table, String region, UUID accountId) {
        return Transaction.current().update(FOLLOW.formatted(table), region, accountId);
    }

    Uni<?> intend(UUID id, LocalDate on) {
        return Transaction.current().update(KEEP_INTENT, id, on);
    }

    Uni<?> keep(UUID id, String region, UUID accountId, String name, String ownerId) {
        return Transaction.current().update(KEEP_DEAL, id, region, accountId, name, ownerId);
    }

    Uni<?> name(UUID accountId, String region, String name, Instant at) {
        return Transaction.current().update(KEEP_NAME, accountId, region, name, at.atOffset(ZoneOffset.UTC));
    }

    private static Optional<KnownDeal> first(Result rows) {
        if (!rows.hasNext()) {
            return Optional.empty();
        }
        Object[] row = rows.next();
        return Optional.of(new KnownDeal(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (LocalDate) row[6]));
    }
}
