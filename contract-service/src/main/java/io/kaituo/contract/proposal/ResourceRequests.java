package io.kaituo.contract.proposal;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What proposals need of colleagues. */
@ApplicationScoped
class ResourceRequests implements PanacheRepositoryBase<ResourceRequest, UUID> {

    /** A proposal asks for no more than this. */
    static final int MOST = 50;

    Uni<List<ResourceRequest>> of(Proposal proposal) {
        return find("proposalId = ?1 order by askedAt, id", proposal.id())
                .page(0, MOST)
                .list();
    }
}
