package io.kaituo.contract.proposal;

import io.kaituo.contract.approval.ApprovalPlanView;
import io.kaituo.contract.approval.ApprovalRequests;
import io.kaituo.contract.approval.Decisions;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** The review of a proposal over HTTP: who will have to agree, and their word on the proposal's own page (W5.1). */
@Path("/api/proposals/{id}")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class ReviewResource {

    private final Proposals proposals;
    private final ApprovalRequests approvals;
    private final Decisions decisions;
    private final Caller caller;
    private final Directory directory;

    ReviewResource(
            Proposals proposals, ApprovalRequests approvals, Decisions decisions, Caller caller, Directory directory) {
        this.proposals = proposals;
        this.approvals = approvals;
        this.decisions = decisions;
        this.caller = caller;
        this.directory = directory;
    }

    @GET
    @Path("/approval-plan")
    public Uni<ApprovalPlanView> explain(UUID id) {
        return proposals.read(id).chain(proposal -> approvals.explain(proposal.matter(), proposal.playbook()));
    }

    /** Reviewers need not be of those who see the proposal otherwise; whether they are asked, the approval knows. */
    @POST
    @Path("/review")
    public Uni<ProposalView> review(UUID id, @NotNull @Valid ReviewProposal asked) {
        return proposals
                .findById(id)
                .invoke(proposal -> {
                    if (proposal == null
                            || !proposal.isInReview() && !caller.sight().covers(proposal.ownerId())) {
                        throw Refused.notFound();
                    }
                })
                .call(proposal -> decisions.decide(
                        proposal.openApproval(),
                        asked.outcome(),
                        asked.comment(),
                        asked.revision(),
                        asked.documentHash()))
                .chain(Transaction.answer(proposal -> proposal.view(directory::name)));
    }
}
