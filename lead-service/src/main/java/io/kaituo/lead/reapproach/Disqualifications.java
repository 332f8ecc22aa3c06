package io.kaituo.lead.reapproach;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Why leads were taken off the list, time after time. */
@ApplicationScoped
class Disqualifications implements PanacheRepositoryBase<Disqualification, UUID> {

    private static final int MOST = 50;

    /** Null when the lead is on the list. */
    Uni<Disqualification> current(String region, UUID lead) {
        return find("region = ?1 and leadId = ?2 and endedAt is null", region, lead)
                .firstResult();
    }

    /** The newest first. */
    Uni<List<Disqualification>> history(String region, UUID lead) {
        return find("region = ?1 and leadId = ?2 order by disqualifiedAt desc, id desc", region, lead)
                .page(0, MOST)
                .list();
    }

    Uni<Long> times(String region, UUID lead) {
        return count("region = ?1 and leadId = ?2", region, lead);
    }
}
