package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** How the owner of a subject asks for approval, and takes the question back when it has become pointless. */
@ApplicationScoped
public class ApprovalRequests {

    private final Approvals approvals;
    private final Moves moves;
    private final Readers readers;
    private final Playbooks playbooks;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ApprovalRequests(
            Approvals approvals,
            Moves moves,
            Readers readers,
            Playbooks playbooks,
            Deadlines deadlines,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.approvals = approvals;
        this.moves = moves;
        this.readers = readers;
        this.playbooks = playbooks;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Asks in the caller's name.
     *
     * @param id       the new approval's
     * @param playbook whose policy for subjects of this type applies
     * @param note     to the approver, or null
     */
    public Uni<?> request(UUID id, Matter subject, PlaybookVersion playbook, String note) {
        return playbooks
                .pinned(subject.region(), playbook)
                .map(ApprovalRules::of)
                .chain(rules -> today(subject, rules).chain(day -> earlier(subject)
                        .chain(earlier ->
                                ask(Approval.request(id, subject, rules, earlier, caller.id(), note, day), day))));
    }

    private Uni<?> ask(Approval approval, Today day) {
        outbox.publish(approval.requested());
        moves.startClocks(approval, day);
        return approvals.store(approval, day.now());
    }

    /**
     * Who would be asked if the caller submitted it now, and why: the same walk, written nowhere.
     *
     * @param playbook whose policy for subjects of this type applies
     */
    public Uni<ApprovalPlanView> explain(Matter subject, PlaybookVersion playbook) {
        return playbooks
                .pinned(subject.region(), playbook)
                .map(ApprovalRules::of)
                .chain(rules -> today(subject, rules)
                        .chain(day -> earlier(subject).map(earlier -> {
                            var course =
                                    rules.course(subject, earlier, caller.id()).foreseen(day);
                            return readers.caller().plan(course);
                        })));
    }

    /** Nobody needs to decide any more, because the subject is gone. */
    public Uni<?> withdraw(UUID id) {
        return approvals.findById(id).invoke(this::withdraw);
    }

    void withdraw(Approval approval) {
        outbox.publish(approval.withdraw(clock.instant()));
        approvals.turn(approval, clock.instant());
        deadlines.cancelAll(approval.id());
    }

    private Uni<Today> today(Matter subject, ApprovalRules rules) {
        var parties = new Parties(caller.id(), subject.facts().ownerId());
        return moves.today(
                subject.region(), parties, rules.pace(), subject.facts().wantedOn());
    }

    private Uni<Approval> earlier(Matter subject) {
        return approvals.lastOf(subject.region(), subject.id());
    }
}
