package io.kaituo.contract.approval;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Lets those who answer for a policy see what it does before somebody is caught in it. */
@Path("/api/approvals/preview")
@RolesAllowed({"admin", "manager", "director", "company"})
@UnitOfWork
class PreviewResource {

    private final Moves moves;
    private final Readers readers;
    private final Playbooks playbooks;
    private final Caller caller;

    PreviewResource(Moves moves, Readers readers, Playbooks playbooks, Caller caller) {
        this.moves = moves;
        this.readers = readers;
        this.playbooks = playbooks;
        this.caller = caller;
    }

    @GET
    public Uni<ApprovalPlanView> preview(@Valid @BeanParam Preview asked) {
        String region = caller.region(asked.region);
        if (asked.requestedBy != null && !caller.sight().covers(asked.requestedBy)) {
            throw Refused.notFound();
        }
        return playbooks.of(region).chain(playbook -> preview(asked, region, playbook));
    }

    private Uni<ApprovalPlanView> preview(Preview asked, String region, Playbook playbook) {
        var rules = ApprovalRules.of(playbook);
        var matter = asked.matter(region, playbook);
        var parties = new Parties(asked.requestedBy, asked.requestedBy);
        return moves.today(region, parties, rules.pace(), asked.wantedOn).map(day -> readers.caller()
                .plan(rules.course(matter, null, asked.requestedBy).foreseen(day)));
    }
}
