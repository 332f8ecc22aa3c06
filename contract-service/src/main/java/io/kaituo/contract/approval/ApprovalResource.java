package io.kaituo.contract.approval;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.Texts;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Approvals over HTTP: load, ask the approval and its subject, publish what happened. */
@Path("/api/approvals")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class ApprovalResource {

    private final Approvals approvals;
    private final ApprovalRequests requests;
    private final List<ApprovalSubjects> subjects;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final RoutingContext request;
    private final Clock clock;

    ApprovalResource(
            Approvals approvals,
            ApprovalRequests requests,
            @All List<ApprovalSubjects> subjects,
            Outbox outbox,
            Caller caller,
            Directory directory,
            RoutingContext request,
            Clock clock) {
        this.approvals = approvals;
        this.requests = requests;
        this.subjects = subjects;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.request = request;
        this.clock = clock;
    }

    @GET
    public Uni<Page<ApprovalView>> list(@BeanParam ApprovalFilter filter, @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        var after = page.after(Cursor.NEWEST);
        int most = page.limit() + 1;
        return page.newestFirst(
                caller.regions(filter.region),
                region -> filter.mine
                        ? approvals.turnsOf(caller.id(), region, filter, after, most)
                        : approvals.page(region, sight, filter, after, most),
                Approval::place,
                this::view);
    }

    @GET
    @Path("/{id}")
    public Uni<ApprovalView> show(UUID id) {
        return approvals.get(id, caller.sight(), caller.id()).map(this::view);
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({"manager", "director", "legal", "company"})
    public Uni<ApprovalView> decide(UUID id, @Valid DecideApproval asked) {
        if (asked.isUnexplained()) {
            throw Refused.unprocessable("approval.comment-missing");
        }
        return approvals
                .get(id, caller.sight(), caller.id())
                .invoke(this::requireApprover)
                .call(approval -> subject(approval).invoke(subject -> {
                    var now = clock.instant();
                    outbox.publish(approval.decide(asked, subject.matter(), caller.id(), now));
                    outbox.publish(subject.decided(asked.outcome(), asked.comment(), now));
                    approvals.closeTurns(approval);
                }))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({"sales", "manager"})
    public Uni<ApprovalView> withdraw(UUID id) {
        return approvals
                .get(id, caller.sight(), caller.id())
                .invoke(approval -> {
                    if (!approval.isRequestedBy(caller.id())) {
                        throw Refused.forbidden("approval.not-requester");
                    }
                })
                .call(approval -> subject(approval).invoke(subject -> {
                    requests.withdraw(approval);
                    outbox.publish(subject.withdrawn(clock.instant()));
                }))
                .chain(Transaction.answer(this::view));
    }

    private void requireApprover(Approval approval) {
        if (approval.isRequestedBy(caller.id())) {
            throw Refused.forbidden("approval.own");
        }
        if (!approval.approvers().contains(caller.id())) {
            throw Refused.forbidden("approval.not-approver");
        }
    }

    private Uni<? extends ApprovalSubject> subject(Approval approval) {
        return subjects.stream()
                .filter(kind -> kind.subjectType().equals(approval.subjectType()))
                .findFirst()
                .orElseThrow()
                .subject(approval.subjectId());
    }

    private ApprovalView view(Approval approval) {
        var language = Texts.language(request.request().getHeader("Accept-Language"));
        return approval.view(new ApprovalView.Reader(directory, language));
    }
}
