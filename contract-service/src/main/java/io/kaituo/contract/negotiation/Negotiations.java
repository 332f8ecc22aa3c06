package io.kaituo.contract.negotiation;

import io.kaituo.contract.knowndeals.DealFollower;
import io.kaituo.contract.knowndeals.KnownDeals;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All negotiations the current transaction may see. */
@ApplicationScoped
class Negotiations implements PanacheRepositoryBase<Negotiation, UUID>, DealFollower {

    private final KnownDeals deals;

    Negotiations(KnownDeals deals) {
        this.deals = deals;
    }

    Uni<Negotiation> get(UUID id, Sight sight) {
        return findById(id).map(negotiation -> {
            if (negotiation == null || !sight.covers(negotiation.ownerId())) {
                throw Refused.notFound();
            }
            return negotiation;
        });
    }

    /**
     * The latest about a deal, or about a change of one of its contracts.
     *
     * @param amends the contract that is changed, or null
     */
    Uni<Optional<Negotiation>> latest(String region, UUID dealId, UUID amends) {
        String about = "region = ?1 and deal.dealId = ?2 and amends " + (amends == null ? "is null" : "= ?3");
        String newest = " order by openedAt desc, id desc";
        var found =
                amends == null ? find(about + newest, region, dealId) : find(about + newest, region, dealId, amends);
        return found.firstResult().map(Optional::ofNullable);
    }

    Uni<List<Negotiation>> page(String region, Sight sight, NegotiationFilter filter, Cursor after, int most) {
        return filter.narrow(ListQuery.newestFirst(region, "openedAt", after).seenBy(sight, "deal.ownerId"))
                .list(this, most);
    }

    @Override
    public Uni<?> dealsChanged(String region, UUID accountId) {
        return deals.followIn("negotiation", region, accountId);
    }
}
