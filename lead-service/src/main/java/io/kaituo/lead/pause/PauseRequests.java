package io.kaituo.lead.pause;

import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All requests for a pause that the current transaction may see. */
@ApplicationScoped
class PauseRequests implements PanacheRepositoryBase<PauseRequest, UUID> {

    private static final int MOST = 50;

    Uni<PauseRequest> get(UUID id, UUID lead) {
        return findById(id).invoke(request -> {
            if (request == null || !request.isOf(lead)) {
                throw Refused.notFound();
            }
        });
    }

    Uni<Boolean> isOpen(UUID lead, String askedBy) {
        return count("leadId = ?1 and askedBy = ?2 and answeredAt is null", lead, askedBy)
                .map(open -> open > 0);
    }

    /** Those that somebody should answer still; each asked by somebody else. */
    Uni<List<PauseRequest>> open(String region, UUID lead) {
        return list("region = ?1 and leadId = ?2 and answeredAt is null", region, lead);
    }

    /** The latest first. */
    Uni<List<PauseRequest>> of(String region, UUID lead) {
        return find("region = ?1 and leadId = ?2 order by askedAt desc, id desc", region, lead)
                .page(0, MOST)
                .list();
    }
}
