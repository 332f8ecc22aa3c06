package io.kaituo.contract.contracts;

import io.kaituo.contract.approval.ApprovalPlanView;
import io.kaituo.contract.approval.ApprovalRequests;
import io.kaituo.platform.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Tells the drafter who will have to agree, and why, before anything is submitted. */
@Path("/api/contracts/{id}/approval-plan")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class ApprovalPlanResource {

    private final Contracts contracts;
    private final SubmissionChecks checks;
    private final ApprovalRequests approvals;

    ApprovalPlanResource(Contracts contracts, SubmissionChecks checks, ApprovalRequests approvals) {
        this.contracts = contracts;
        this.checks = checks;
        this.approvals = approvals;
    }

    @GET
    public Uni<ApprovalPlanView> explain(UUID id) {
        return contracts.read(id).chain(contract -> checks.foreseen(contract)
                .chain(matter -> approvals.explain(matter, contract.playbook())));
    }
}
