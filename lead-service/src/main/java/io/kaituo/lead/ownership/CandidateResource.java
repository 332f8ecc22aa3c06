package io.kaituo.lead.ownership;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** Who could take a lead over and how much they carry, so that a manager passes it on with one tap. */
@Path("/api/leads/{id}/candidates")
@RolesAllowed({"manager", "director"})
@UnitOfWork
class CandidateResource {

    private final Leads leads;
    private final Assignment assignment;
    private final Caller caller;

    CandidateResource(Leads leads, Assignment assignment, Caller caller) {
        this.leads = leads;
        this.assignment = assignment;
        this.caller = caller;
    }

    /** The least loaded first, the proposal by the same rule that passes leads on by itself. */
    @GET
    public Uni<List<CandidateView>> list(UUID id) {
        return leads.get(id, caller.sight()).chain(assignment::candidates);
    }
}
