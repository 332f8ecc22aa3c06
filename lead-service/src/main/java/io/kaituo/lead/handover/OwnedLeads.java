package io.kaituo.lead.handover;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.transaction.Transaction;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody still answers for. */
@ApplicationScoped
class OwnedLeads implements PanacheRepositoryBase<Lead, UUID> {

    private static final String COUNTS =
            """
            select owner_id, count(*) filter (where status not in ('CONVERTED', 'DISQUALIFIED')), count(*) from lead
            where region = $1 and owner_id = any ($2) group by owner_id""";

    /** In the order of their ids, in which everybody locks them. */
    Uni<List<Lead>> next(String region, String ownerId, int most) {
        return find("region = ?1 and ownership.ownerId = ?2 order by id", region, ownerId)
                .page(0, most)
                .list();
    }

    /** Of these people those who own anything. */
    Uni<Map<String, Count>> counts(String region, Collection<String> owners) {
        return Transaction.current()
                .select(COUNTS, region, owners.toArray(String[]::new))
                .map(rows -> {
                    var counts = new HashMap<String, Count>();
                    while (rows.hasNext()) {
                        Object[] row = rows.next();
                        counts.put((String) row[0], new Count((Long) row[1], (Long) row[2]));
                    }
                    return counts;
                });
    }

    /** How many leads, and how many of them somebody still works on. */
    record Count(long open, long all) {}
}
