package io.kaituo.lead.ownership;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Tells whoever is about to call what the first talk is for, and what of it is done. */
@Path("/api/leads/{id}/first-talk")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class FirstTalkResource {

    private final Leads leads;
    private final LeadContacts contacts;
    private final Playbooks playbooks;
    private final Caller caller;

    FirstTalkResource(Leads leads, LeadContacts contacts, Playbooks playbooks, Caller caller) {
        this.leads = leads;
        this.contacts = contacts;
        this.playbooks = playbooks;
        this.caller = caller;
    }

    @GET
    public Uni<FirstTalkView> show(UUID id, @HeaderParam("Accept-Language") String language) {
        var reader = Texts.language(language);
        return leads.get(id, caller.sight()).chain(lead -> playbooks
                .pinned(lead.region(), lead.firstContact().playbook())
                .chain(playbook -> contacts.stepsOf(lead.region(), id)
                        .map(done -> FirstTalk.of(playbook).view(done, reader))));
    }
}
