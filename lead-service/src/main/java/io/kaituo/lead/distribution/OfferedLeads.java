package io.kaituo.lead.distribution;

import static io.kaituo.lead.ownership.LeadStatus.NEW;
import static io.kaituo.lead.ownership.LeadStatus.POOLED;

import io.kaituo.lead.ownership.Lead;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The leads that may be distributed. */
@ApplicationScoped
class OfferedLeads implements PanacheRepositoryBase<Lead, UUID> {

    static final int MOST = 1000;

    /** Of a campaign those nobody has taken up: without an owner, or still with whoever put the list in; oldest first. */
    Uni<List<Lead>> of(String region, String campaign, Collection<String> keepers) {
        return find(
                        """
                        region = ?1 and company.campaign = ?2 and status in ?3 and (ownership.ownerId is null or ownership.ownerId in ?4)
                        order by registeredAt, id""",
                        region,
                        campaign,
                        List.of(NEW, POOLED),
                        keepers)
                .page(0, MOST)
                .list();
    }

    /** In the order of their ids, in which everybody locks them. */
    Uni<List<Lead>> these(String region, Collection<UUID> ids) {
        return list("region = ?1 and id in ?2 order by id", region, ids);
    }
}
