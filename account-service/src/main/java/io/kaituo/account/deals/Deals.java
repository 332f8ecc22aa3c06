package io.kaituo.account.deals;

import io.kaituo.account.accounts.AccountFollower;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.search.RecordSearch;
import io.kaituo.platform.search.Searched;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** All deals the current transaction may see. */
@ApplicationScoped
class Deals implements PanacheRepositoryBase<Deal, UUID>, Searched, AccountFollower {

    private static final RecordSearch SEARCH =
            new RecordSearch("deal", "name, (select a.name from account a where a.id = deal.account_id)");

    @Override
    public RecordSearch search() {
        return SEARCH;
    }

    Uni<Deal> add(Deal deal) {
        isFoundByItsNames(deal);
        return persist(deal);
    }

    /** By its own and by its account's. */
    void isFoundByItsNames(Deal deal) {
        var shown = deal.view(UnaryOperator.identity());
        SEARCH.keep(shown.id(), shown.region(), shown.name(), shown.accountName());
    }

    @Override
    public Uni<?> renamed(String region, UUID account) {
        return SEARCH.keepAgain(region, "account_id = $2", account);
    }

    Uni<Deal> get(UUID id, Sight sight) {
        return findById(id).invoke(deal -> {
            if (deal == null || !sight.covers(deal.ownerId())) {
                throw Refused.notFound();
            }
        });
    }

    /** The deal an event is about; its contract could not exist without it, so one that is missing is poison. */
    Uni<Deal> ofEvent(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new RuleViolation("deal.unknown", id));
    }

    Uni<Deal> byExternalId(String region, String externalId) {
        return find("region = ?1 and externalId = ?2", region, externalId).firstResult();
    }

    Uni<List<Deal>> page(String region, Sight sight, DealFilter filter, Cursor after, int most) {
        var query =
                filter.narrow(ListQuery.newestFirst(region, "createdAt", after).seenBy(sight, "ownerId"));
        return SEARCH.in(region, filter.q).chain(found -> found.apply(query).list(this, most));
    }
}
