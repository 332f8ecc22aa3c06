package io.kaituo.lead.score;

import io.kaituo.platform.transaction.Transaction;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every judgement of leads that the current transaction may see. */
@ApplicationScoped
class LeadScores implements PanacheRepositoryBase<LeadScore, UUID> {

    private static final String SUPERSEDE =
            "update lead_score set current = false where region = $1 and lead_id = $2 and current";

    /** The current one first. */
    Uni<List<LeadScore>> newest(UUID lead, int most) {
        return find("leadId = ?1 order by scoredAt desc, id desc", lead)
                .page(0, most)
                .list();
    }

    /** Whatever was current before is history now. */
    Uni<LeadScore> add(String region, UUID lead, LeadScore made) {
        return Transaction.current().update(SUPERSEDE, region, lead).chain(() -> persist(made));
    }
}
