package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.calendar.Span;
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

    /** Ours: the handbooks name no time. */
    private static final Span TIME_TO_DECIDE = new Span(2, Span.Unit.WORKING_DAYS);

    private final Approvals approvals;
    private final ApprovalPolicy policy;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ApprovalRequests(
            Approvals approvals,
            ApprovalPolicy policy,
            Playbooks playbooks,
            Calendars calendars,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.approvals = approvals;
        this.policy = policy;
        this.playbooks = playbooks;
        this.calendars = calendars;
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
                .map(rules -> ApprovalRules.of(rules).approver())
                .chain(role -> ask(id, subject, role, note));
    }

    private Uni<?> ask(UUID id, Matter subject, String role, String note) {
        var now = clock.instant();
        var step = policy.step(role, caller.id(), subject.region());
        var dueAt = calendars.of(subject.region()).due(now, TIME_TO_DECIDE).at();
        var approval = Approval.request(id, subject, step, caller.id(), note, now, dueAt);
        outbox.publish(approval.requested());
        return approvals.store(approval);
    }

    /** Nobody needs to decide any more, because the subject is gone. */
    public Uni<?> withdraw(UUID id) {
        return approvals.findById(id).invoke(this::withdraw);
    }

    void withdraw(Approval approval) {
        outbox.publish(approval.withdraw(clock.instant()));
        approvals.closeTurns(approval);
    }
}
