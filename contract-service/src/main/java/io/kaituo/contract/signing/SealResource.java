package io.kaituo.contract.signing;

import io.kaituo.contract.contracts.ContractPapers;
import io.kaituo.platform.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** Both parties' stamps as they were recorded, over HTTP. */
@Path("/api/contracts/{id}/seals")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class SealResource {

    private final SealBook seals;
    private final ContractPapers contracts;

    SealResource(SealBook seals, ContractPapers contracts) {
        this.seals = seals;
        this.contracts = contracts;
    }

    @GET
    public Uni<List<SealView>> list(UUID id) {
        return contracts.read(id).chain(seals::of);
    }
}
