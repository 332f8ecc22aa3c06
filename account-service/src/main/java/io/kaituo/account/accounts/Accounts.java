package io.kaituo.account.accounts;

import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.search.RecordSearch;
import io.kaituo.platform.search.Searched;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All accounts the current transaction may see. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, UUID>, Searched {

    private static final RecordSearch SEARCH = new RecordSearch("account", "name");

    /** The key's index serves it: only a leakproof comparison runs before the region's policy. */
    private static final String RESEMBLES =
            """
            select id from account where region = $1 and company_key = company_key($2)
            order by first_registered_at, id limit 1""";

    private final List<AccountFollower> followers;

    Accounts(@All List<AccountFollower> followers) {
        this.followers = followers;
    }

    @Override
    public RecordSearch search() {
        return SEARCH;
    }

    /** A new one, marked when a company like it is there already. */
    Uni<Account> add(Account account) {
        return Transaction.current()
                .select(RESEMBLES, account.region(), account.name())
                .invoke(found -> {
                    if (found.hasNext()) {
                        account.resembles((UUID) found.next()[0]);
                    }
                })
                .chain(() -> persist(account))
                .invoke(this::isFoundByItsName);
    }

    /** What it is found by follows its name, and so does whatever is found by the name of its account. */
    Uni<?> rename(Account account) {
        isFoundByItsName(account);
        return flush().chain(() -> Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(follower -> follower.renamed(account.region(), account.id()))
                .onItem()
                .ignoreAsUni());
    }

    private void isFoundByItsName(Account account) {
        SEARCH.keep(account.id(), account.region(), account.name());
    }

    Uni<Account> get(UUID id, Sight sight) {
        return findById(id).invoke(account -> {
            if (account == null || !sight.covers(account.ownerId())) {
                throw Refused.notFound();
            }
        });
    }

    Uni<Account> byExternalId(String region, String externalId) {
        return find("region = ?1 and externalId = ?2", region, externalId).firstResult();
    }

    Uni<List<Account>> page(String region, Sight sight, AccountFilter filter, Cursor after, int most) {
        var query =
                filter.narrow(ListQuery.newestFirst(region, "createdAt", after).seenBy(sight, "ownerId"));
        return SEARCH.in(region, filter.q).chain(found -> found.apply(query).list(this, most));
    }
}
