package io.kaituo.lead.ownership;

import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every time somebody spoke to a lead. */
@ApplicationScoped
public class LeadContacts implements PanacheRepositoryBase<LeadContact, UUID> {

    private static final String STEPS =
            "select distinct step from lead_contact cross join unnest(steps) as step where region = $1 and lead_id = $2";

    /** What of the first talk somebody has done with a lead. */
    Uni<Set<String>> stepsOf(String region, UUID lead) {
        return Transaction.current().select(STEPS, region, lead).map(rows -> {
            var steps = new HashSet<String>();
            rows.forEachRemaining(row -> steps.add((String) row[0]));
            return steps;
        });
    }

    /** The latest of several leads, newest first. */
    public Uni<List<LeadContact>> latest(Collection<UUID> leads, int most) {
        return find("leadId in ?1 order by at desc, id desc", leads)
                .page(0, most)
                .list();
    }

    Uni<List<LeadContact>> page(UUID lead, Cursor after, int most) {
        return find("leadId = ?1 and (at, id) < (?2, ?3) order by at desc, id desc", lead, after.at(), after.id())
                .page(0, most)
                .list();
    }
}
