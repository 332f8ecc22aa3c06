package io.kaituo.lead.distribution;

import static io.kaituo.lead.ownership.LeadStatus.NEW;
import static io.kaituo.lead.ownership.LeadStatus.POOLED;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.transaction.Transaction;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** The leads that may be distributed. */
@ApplicationScoped
class OfferedLeads implements PanacheRepositoryBase<Lead, UUID> {

    static final int MOST = 1000;

    private static final int MOST_CAMPAIGNS = 50;

    private static final String WAITING =
            """
            select campaign, count(*), max(registered_at) from lead
            where region = $1 and campaign is not null and status in ('NEW', 'POOLED')
            and (owner_id is null or owner_id = any($2))
            group by campaign order by max(registered_at) desc, campaign limit $3""";

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

    /** Of which campaigns there are such leads. */
    Uni<List<WaitingCampaign>> waiting(String region, Collection<String> keepers) {
        return Transaction.current()
                .select(WAITING, region, keepers.toArray(String[]::new), MOST_CAMPAIGNS)
                .map(OfferedLeads::campaigns);
    }

    private static List<WaitingCampaign> campaigns(Result rows) {
        var campaigns = new ArrayList<WaitingCampaign>();
        rows.forEachRemaining(row -> campaigns.add(new WaitingCampaign(
                (String) row[0], Math.min(MOST, (Long) row[1]), ((OffsetDateTime) row[2]).toInstant())));
        return campaigns;
    }
}
