package io.kaituo.contract.proposal;

import static io.kaituo.contract.proposal.ProposalStatus.ACCEPTED;

import io.kaituo.contract.approval.ApprovalSubjects;
import io.kaituo.contract.approval.Audience;
import io.kaituo.contract.knowndeals.DealFollower;
import io.kaituo.contract.knowndeals.KnownDeals;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** All proposals the current transaction may see. */
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, UUID>, ApprovalSubjects, DealFollower {

    private final KnownDeals deals;
    private final Audience audience;

    Proposals(KnownDeals deals, Audience audience) {
        this.deals = deals;
        this.audience = audience;
    }

    /** To read: for those as well who are asked to decide about it. */
    Uni<Proposal> read(UUID id) {
        return findById(id)
                .onItem()
                .ifNull()
                .failWith(Refused::notFound)
                .call(proposal -> audience.requireMayRead(proposal.region(), id, proposal.ownerId()));
    }

    Uni<Proposal> get(UUID id, Sight sight) {
        return findById(id).map(proposal -> seen(proposal, sight));
    }

    /** The same, and nobody else changes it before the transaction ends. */
    Uni<Proposal> lock(UUID id, Sight sight) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(proposal -> seen(proposal, sight));
    }

    private static Proposal seen(Proposal proposal, Sight sight) {
        if (proposal == null || !sight.covers(proposal.ownerId())) {
            throw Refused.notFound();
        }
        return proposal;
    }

    Uni<List<Proposal>> page(String region, Sight sight, ProposalFilter filter, Cursor after, int most) {
        return filter.narrow(ListQuery.newestFirst(region, "draftedAt", after).seenBy(sight, "deal.ownerId"))
                .list(this, most);
    }

    /** Whether the customer has taken a proposal for this deal. */
    Uni<Boolean> isAccepted(String region, UUID dealId) {
        return count("region = ?1 and deal.dealId = ?2 and status = ?3", region, dealId, ACCEPTED)
                .map(found -> found > 0);
    }

    @Override
    public String subjectType() {
        return Proposal.TYPE;
    }

    @Override
    public Uni<Proposal> subject(UUID id) {
        return findById(id);
    }

    @Override
    public Uni<?> dealsChanged(String region, UUID accountId) {
        return deals.followIn("proposal", region, accountId);
    }
}
