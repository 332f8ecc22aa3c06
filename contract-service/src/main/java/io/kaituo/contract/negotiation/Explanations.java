package io.kaituo.contract.negotiation;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Why contracts read otherwise than agreed. */
@ApplicationScoped
class Explanations implements PanacheRepositoryBase<Explanation, UUID> {

    /** The latest first. */
    Uni<List<Explanation>> of(UUID contractId) {
        return list("contractId = ?1 order by explainedAt desc, id desc", contractId);
    }
}
