package io.kaituo.lead.knownaccounts;

import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The accounts this service has heard of, so that a conversion asks no other service (decision 15). */
@ApplicationScoped
public class KnownAccounts {

    private static final String FIND = "select 1 from known_account where id = $1 and region = $2";
    private static final String KEEP =
            """
            insert into known_account (id, region, name, named_at) values ($1, $2, $3, $4)
            on conflict (id) do update set name = excluded.name, named_at = excluded.named_at
            where known_account.named_at <= excluded.named_at""";

    /**
     * @param id null asks for nothing
     * @throws Refused 409 with {@code Retry-After} for an account that the region does not have, or not yet
     */
    public Uni<Void> require(UUID id, String region) {
        return id == null
                ? Uni.createFrom().voidItem()
                : Transaction.current()
                        .select(FIND, id, region)
                        .invoke(found -> {
                            if (!found.hasNext()) {
                                throw Refused.notYet("account.not-yet-known", id);
                            }
                        })
                        .replaceWithVoid();
    }

    Uni<?> keep(UUID id, String region, String name, Instant at) {
        return Transaction.current().update(KEEP, id, region, name, at.atOffset(ZoneOffset.UTC));
    }
}
