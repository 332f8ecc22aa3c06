package io.kaituo.lead.reapproach;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** For which reasons a lead of a region may leave the list, so that nobody has to guess them. */
@Path("/api/leads/disqualification-reasons")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class DisqualificationReasonsResource {

    private final Playbooks playbooks;
    private final Caller caller;

    DisqualificationReasonsResource(Playbooks playbooks, Caller caller) {
        this.playbooks = playbooks;
        this.caller = caller;
    }

    /** The playbook's, and {@code other}, which wants words of one's own. */
    @GET
    public Uni<List<String>> reasons(@QueryParam("region") String region) {
        return playbooks.of(caller.region(region)).map(playbook -> ReapproachRules.of(playbook)
                .offered());
    }
}
