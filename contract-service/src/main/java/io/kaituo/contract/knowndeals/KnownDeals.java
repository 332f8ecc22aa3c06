package io.kaituo.contract.knowndeals;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** The deals this service has heard of, so that drafting a contract asks no other service (decision 15). */
@ApplicationScoped
public class KnownDeals {

    private static final String FIND =
            """
            select deal.id, deal.region, deal.account_id, account.name, deal.name, deal.owner_id
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

    /** Empty for a deal that has not been told of, or that belongs to another region. */
    public Uni<Optional<KnownDeal>> find(UUID id) {
        return Transaction.current().select(FIND, id).map(KnownDeals::first);
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
                (UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3], (String) row[4], (String) row[5]));
    }
}
