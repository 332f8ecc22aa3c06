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
    private final AskedBeside beside;
    private final ApprovalRequests approvals;

    ApprovalPlanResource(Contracts contracts, AskedBeside beside, ApprovalRequests approvals) {
        this.contracts = contracts;
        this.beside = beside;
        this.approvals = approvals;
    }

    @GET
    public Uni<ApprovalPlanView> explain(UUID id) {
        return contracts.read(id).chain(contract -> beside.look(contract)
                .chain(others -> approvals.explain(contract.snapshot().matter(others), contract.playbook())));
    }
}
