package io.kaituo.lead.ownership;

import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** All leads the current transaction may see. */
@ApplicationScoped
public class Leads implements PanacheRepositoryBase<Lead, UUID> {

    /** Claims the company for the lead unless somebody came first, and finds the leads that are there already. */
    private static final String CLAIM =
            """
            with claim as (
                insert into ownership_claim (region, company_key, lead_id, claimed_at) values ($1, $2, $3, $4)
                on conflict do nothing returning lead_id)
            select (select count(*) from claim) = 1, id, company_name, owner_id, registered_at
            from (values (true)) as once left join lateral (
                select id, company_name, owner_id, registered_at from lead
                where region = $1 and company_key = $2 order by registered_at limit 5) as earlier on true""";

    private static final String LOADS =
            """
            select owner_id, count(*) from lead
            where region = $1 and owner_id = any ($2) and status in ('NEW', 'CONTACTED', 'QUALIFIED') group by owner_id""";

    public Uni<Lead> get(UUID id, Sight sight) {
        return findById(id).map(lead -> {
            if (lead == null || !sight.covers(lead.ownerId())) {
                throw Refused.notFound();
            }
            return lead;
        });
    }

    Uni<Lead> byExternalId(String region, String externalId) {
        return find("region = ?1 and externalId = ?2", region, externalId).firstResult();
    }

    Uni<Claim> claim(Lead lead) {
        return Transaction.current()
                .select(
                        CLAIM,
                        lead.region(),
                        lead.companyKey(),
                        lead.id(),
                        lead.registeredAt().atOffset(java.time.ZoneOffset.UTC))
                .map(Leads::claim);
    }

    /** How many open leads each of these people carries; nobody is left out. */
    public Uni<Map<String, Long>> loads(String region, Collection<String> owners) {
        return Transaction.current()
                .select(LOADS, region, owners.toArray(String[]::new))
                .map(rows -> {
                    var loads = new HashMap<String, Long>();
                    owners.forEach(owner -> loads.put(owner, 0L));
                    while (rows.hasNext()) {
                        Object[] row = rows.next();
                        loads.put((String) row[0], (Long) row[1]);
                    }
                    return loads;
                });
    }

    Uni<List<Lead>> page(String region, Sight sight, LeadFilter filter, Cursor after, int most) {
        return filter.narrow(
                        ListQuery.newestFirst(region, "registeredAt", after).seenBy(sight, "ownerId"))
                .list(this, most);
    }

    private static Claim claim(Result rows) {
        boolean granted = false;
        var earlier = new ArrayList<Earlier>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            granted = (Boolean) row[0];
            if (row[1] != null) {
                earlier.add(new Earlier(
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((java.time.OffsetDateTime) row[4]).toInstant()));
            }
        }
        return new Claim(granted, earlier);
    }

    /** Whether the company is the lead's, and which leads it has already. */
    record Claim(boolean granted, List<Earlier> earlier) {}

    /** A lead of the same company that came before. */
    record Earlier(UUID id, String companyName, String ownerId, java.time.Instant registeredAt) {

        LeadView.Duplicate seenBy(Sight sight, java.util.function.UnaryOperator<String> names) {
            String owner = names.apply(ownerId);
            return sight.covers(ownerId)
                    ? new LeadView.Duplicate(id, companyName, owner, registeredAt)
                    : new LeadView.Duplicate(null, companyName, masked(owner), registeredAt);
        }

        private static String masked(String name) {
            return name == null || name.isEmpty() ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
        }
    }
}
