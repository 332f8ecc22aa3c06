package io.kaituo.lead.grade;

import io.kaituo.platform.transaction.Transaction;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every time that leads were graded, as far as the current transaction may see. */
@ApplicationScoped
public class LeadGradings implements PanacheRepositoryBase<LeadGrading, UUID> {

    private static final String SUPERSEDE =
            "update lead_grading set current = false where region = $1 and lead_id = $2 and current";

    /** What is known of a lead now. */
    public Uni<KeyFacts> factsOf(UUID lead) {
        return newest(lead, 1)
                .map(found -> found.isEmpty() ? KeyFacts.NONE : found.get(0).facts());
    }

    /** The current one first. */
    Uni<List<LeadGrading>> newest(UUID lead, int most) {
        return find("leadId = ?1 order by gradedAt desc, id desc", lead)
                .page(0, most)
                .list();
    }

    /** Whatever was current before is history now. */
    Uni<LeadGrading> add(String region, UUID lead, LeadGrading made) {
        return Transaction.current().update(SUPERSEDE, region, lead).chain(() -> persist(made));
    }
}
