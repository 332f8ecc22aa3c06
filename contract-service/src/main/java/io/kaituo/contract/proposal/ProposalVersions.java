package io.kaituo.contract.proposal;

import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What each version of a proposal says. */
@ApplicationScoped
class ProposalVersions implements PanacheRepositoryBase<ProposalVersion, UUID> {

    /** The version in work, or submitted last. */
    Uni<ProposalVersion> latest(Proposal proposal) {
        return of(proposal, proposal.revision());
    }

    /** @throws Refused 404 for a number that does not exist */
    Uni<ProposalVersion> of(Proposal proposal, int number) {
        return find("proposalId = ?1 and number = ?2", proposal.id(), number)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    /** The one written last, whatever number the proposal stands at by now. */
    Uni<ProposalVersion> newest(Proposal proposal) {
        return find("proposalId = ?1 order by number desc", proposal.id()).firstResult();
    }

    /** The newest first, from the one before a number on. */
    Uni<List<ProposalVersion>> page(Proposal proposal, int before, int most) {
        return find("proposalId = ?1 and number < ?2 order by number desc", proposal.id(), before)
                .page(0, most)
                .list();
    }
}
