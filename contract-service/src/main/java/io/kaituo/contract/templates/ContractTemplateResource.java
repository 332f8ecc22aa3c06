package io.kaituo.contract.templates;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The kinds of contract a region draws up, for whoever drafts one. */
@Path("/api/contract-templates")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class ContractTemplateResource {

    private final Playbooks playbooks;
    private final Caller caller;

    ContractTemplateResource(Playbooks playbooks, Caller caller) {
        this.playbooks = playbooks;
        this.caller = caller;
    }

    @GET
    public Uni<List<ContractTemplateView>> list(
            @QueryParam("region") String region, @HeaderParam("Accept-Language") String language) {
        var reader = Texts.language(language);
        return playbooks.of(caller.region(region)).map(playbook -> ContractTemplates.of(playbook).templates().stream()
                .map(template -> ContractTemplateView.of(template, reader))
                .toList());
    }
}
