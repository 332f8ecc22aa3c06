package io.kaituo.contract.approval;

import io.kaituo.contract.knowndeals.DealFollower;
import io.kaituo.contract.people.PresenceListener;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.deadline.Deadlines;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Nobody waits for somebody who is away or gone, and nobody decides about a deal that is theirs by now: with the news of it
 * each of the open steps gets a clock that runs out at once, so that one approval moves in one transaction and none holds up
 * the others.
 */
@ApplicationScoped
class FollowPeople implements PresenceListener, DealFollower, DeadlineHandler {

    static final String KIND = "approval-follows-absence";

    private final Approvals approvals;
    private final Moves moves;
    private final Deadlines deadlines;
    private final Clock clock;

    FollowPeople(Approvals approvals, Moves moves, Deadlines deadlines, Clock clock) {
        this.approvals = approvals;
        this.moves = moves;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Uni<?> changed(String region, String personId) {
        return approvals.waitingFor(personId, region).invoke(waiting -> lookAgain(waiting, region));
    }

    @Override
    public Uni<?> dealsChanged(String region, UUID accountId) {
        return approvals.handOver(region, accountId).invoke(moved -> lookAgain(moved, region));
    }

    private void lookAgain(List<UUID> open, String region) {
        deadlines.schedule(open.stream()
                .map(id -> new Deadline(KIND, id, region, clock.instant(), List.of()))
                .toList());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return approvals.lock(deadline.subject()).chain(approval -> moves.move(approval, approval::reconsider));
    }
}
