package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalComment.CommentView;
import io.kaituo.platform.directory.Directory;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What requester and approvers say to each other about an approval; others do not listen in. */
@Path("/api/approvals/{id}/comments")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class CommentResource {

    private final Approvals approvals;
    private final ApprovalComments comments;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    CommentResource(
            Approvals approvals,
            ApprovalComments comments,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.approvals = approvals;
        this.comments = comments;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    public Uni<Page<CommentView>> list(UUID id, @Valid @BeanParam PageRequest page) {
        return get(id).chain(approval -> page.oldestFirst(
                List.of(approval.question().region()),
                region -> comments.page(approval, page.after(Cursor.OLDEST), page.limit() + 1),
                ApprovalComment::place,
                this::view));
    }

    @POST
    @ResponseStatus(201)
    public Uni<CommentView> write(UUID id, @NotNull @Valid CommentOnApproval asked) {
        return get(id).call(approval -> asked.replyTo() == null
                        ? Uni.createFrom().voidItem()
                        : comments.has(approval, asked.replyTo()).invoke(found -> {
                            if (!found) {
                                throw Refused.unprocessable("approval.no-such-comment", asked.replyTo());
                            }
                        }))
                .chain(approval -> write(approval, asked))
                .chain(Transaction.answer(this::view));
    }

    private Uni<ApprovalComment> write(Approval approval, CommentOnApproval asked) {
        var comment = new ApprovalComment(
                approval.question().region(),
                approval.id(),
                asked.replyTo(),
                caller.id(),
                asked.text(),
                clock.instant());
        outbox.publish(approval.question().commented(approval.id(), comment, approval.othersThan(caller.id())));
        return comments.persist(comment);
    }

    private Uni<Approval> get(UUID id) {
        return approvals.get(id, caller.sight(), caller.id()).invoke(approval -> {
            if (!approval.involves(caller.id())) {
                throw Refused.forbidden("approval.not-involved");
            }
        });
    }

    private CommentView view(ApprovalComment comment) {
        return comment.view(directory::name);
    }
}
