package io.kaituo.lead.contest;

import io.kaituo.lead.ownership.Lead;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every ruling on contested companies. */
@ApplicationScoped
class Rulings implements PanacheRepositoryBase<Ruling, UUID> {

    /** Of one contest, the newest first. */
    Uni<List<Ruling>> of(Lead first) {
        return list("region = ?1 and firstLeadId = ?2 order by ruledAt desc, id desc", first.region(), first.id());
    }
}
