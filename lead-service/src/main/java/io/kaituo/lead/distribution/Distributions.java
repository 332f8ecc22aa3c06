package io.kaituo.lead.distribution;

import static io.kaituo.lead.distribution.DistributionStatus.CONFIRMED;

import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All distributions the current transaction may see. */
@ApplicationScoped
class Distributions implements PanacheRepositoryBase<Distribution, UUID> {

    Uni<Distribution> get(UUID id, Sight sight) {
        return findById(id).map(distribution -> {
            if (distribution == null || !sight.covers(distribution.proposedBy())) {
                throw Refused.notFound();
            }
            return distribution;
        });
    }

    Uni<List<Distribution>> page(String region, Sight sight, DistributionStatus status, Cursor after, int most) {
        return ListQuery.newestFirst(region, "proposedAt", after)
                .seenBy(sight, "proposedBy")
                .where("status", status)
                .list(this, most);
    }

    /** Whose turn it was when the region's last distribution was confirmed; null the first time. */
    Uni<String> lastServed(String region) {
        return find("region = ?1 and status = ?2 order by confirmedAt desc", region, CONFIRMED)
                .page(0, 1)
                .list()
                .map(last -> last.isEmpty() ? null : last.get(0).draft().lastServed());
    }
}
