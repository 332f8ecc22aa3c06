package io.kaituo.contract.violations;

import io.kaituo.contract.contracts.ContractPapers;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** What was tried with a contract and refused, over HTTP. */
@Path("/api/contracts/{id}/violations")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class ViolationResource {

    private final Violations violations;
    private final ContractPapers contracts;
    private final Caller caller;
    private final Directory directory;

    ViolationResource(Violations violations, ContractPapers contracts, Caller caller, Directory directory) {
        this.violations = violations;
        this.contracts = contracts;
        this.caller = caller;
        this.directory = directory;
    }

    @GET
    public Uni<Page<ViolationView>> list(UUID id, @Valid @BeanParam PageRequest page) {
        return contracts
                .get(id, caller.sight())
                .chain(contract -> page.newestFirst(
                        List.of(contract.region()),
                        region -> violations.page(region, id, page.after(Cursor.NEWEST), page.limit() + 1),
                        Violation::place,
                        violation -> violation.view(directory::name)));
    }
}
