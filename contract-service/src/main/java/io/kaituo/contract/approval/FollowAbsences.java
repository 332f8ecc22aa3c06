package io.kaituo.contract.approval;

import io.kaituo.contract.people.PresenceListener;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Nobody waits for somebody who is away or gone: their open steps move on with the news of it. */
@ApplicationScoped
class FollowAbsences implements PresenceListener {

    private final Approvals approvals;
    private final Moves moves;

    FollowAbsences(Approvals approvals, Moves moves) {
        this.approvals = approvals;
        this.moves = moves;
    }

    @Override
    public Uni<?> changed(String region, String personId, boolean left) {
        var gone = left ? Set.of(personId) : Set.<String>of();
        return approvals
                .waitingFor(personId, region)
                .onItem()
                .transformToMulti(waiting -> Multi.createFrom().iterable(waiting))
                .onItem()
                .transformToUniAndConcatenate(
                        id -> approvals.lock(id).chain(approval -> moves.move(approval, gone, approval::reconsider)))
                .onItem()
                .ignoreAsUni();
    }
}
