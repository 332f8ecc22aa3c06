package io.kaituo.contract.approval;

import io.kaituo.contract.approval.Approvals.Found;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Approvals over HTTP: load, ask the approval, let it move. Only who may come in here is asked. */
@Path("/api/approvals")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class ApprovalResource {

    /** As the annotation above has them. */
    static final Set<String> DECIDERS = Set.of("sales", "manager", "director", "legal", "company");

    private final Approvals approvals;
    private final ApprovalRequests requests;
    private final Moves moves;
    private final Decisions decisions;
    private final Readers readers;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ApprovalResource(
            Approvals approvals,
            ApprovalRequests requests,
            Moves moves,
            Decisions decisions,
            Readers readers,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.approvals = approvals;
        this.requests = requests;
        this.moves = moves;
        this.decisions = decisions;
        this.readers = readers;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Uni<Page<ApprovalView>> list(@Valid @BeanParam ApprovalFilter filter, @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        var after = page.after(Cursor.NEWEST);
        int most = page.limit() + 1;
        var regions = caller.regions(filter.region);
        var reader = readers.caller();
        return filter.mine
                ? page.newestFirst(
                        regions,
                        region -> approvals.turnsOf(caller.id(), region, filter, after, most),
                        Found::place,
                        found -> found.approval().view(reader))
                : page.newestFirst(
                        regions,
                        region -> approvals.page(region, sight, filter, after, most),
                        Approval::place,
                        approval -> approval.view(reader));
    }

    @GET
    @Path("/{id}")
    public Uni<ApprovalView> show(UUID id) {
        return get(id).map(this::view);
    }

    @POST
    @Path("/{id}/decision")
    public Uni<ApprovalView> decide(UUID id, @NotNull @Valid DecideApproval asked) {
        return decisions.decide(id, asked).chain(Transaction.answer(this::view));
    }

    /** A colleague decides in the caller's place. */
    @POST
    @Path("/{id}/delegation")
    public Uni<ApprovalView> delegate(UUID id, @NotNull @Valid DelegateApproval asked) {
        return get(id).invoke(decisions::requireAsked)
                .call(approval -> moves.move(
                        approval, day -> approval.delegate(caller.id(), asked.personId(), asked.comment(), day)))
                .chain(Transaction.answer(this::view));
    }

    /** A colleague decides as well, or first. */
    @POST
    @Path("/{id}/approvers")
    public Uni<ApprovalView> addApprover(UUID id, @NotNull @Valid AddApprover asked) {
        return get(id).invoke(decisions::requireAsked)
                .call(approval -> moves.move(
                        approval,
                        day -> approval.join(caller.id(), asked.personId(), asked.isBefore(), asked.comment(), day)))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({"sales", "manager"})
    public Uni<ApprovalView> withdraw(UUID id) {
        return get(id).invoke(approval -> {
                    if (!approval.isRequestedBy(caller.id())) {
                        throw Refused.forbidden("approval.not-requester");
                    }
                })
                .call(approval -> moves.subject(approval).invoke(subject -> {
                    requests.withdraw(approval);
                    outbox.publish(subject.withdrawn(clock.instant()));
                }))
                .chain(Transaction.answer(this::view));
    }

    private Uni<Approval> get(UUID id) {
        return approvals.get(id, caller.sight(), caller.id());
    }

    private ApprovalView view(Approval approval) {
        return approval.view(readers.caller());
    }
}
