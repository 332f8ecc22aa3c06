package io.kaituo.lead.pause;

import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.lead.firstcontact.FirstContactRules;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Owners ask for a pause of the first-contact clock, those above them answer (R5.6). */
@Path("/api/leads/{id}/clock/pause-requests")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class PauseRequestResource {

    private final PauseRequests requests;
    private final Leads leads;
    private final Playbooks playbooks;
    private final FirstContactClock firstContact;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    PauseRequestResource(
            PauseRequests requests,
            Leads leads,
            Playbooks playbooks,
            FirstContactClock firstContact,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.requests = requests;
        this.leads = leads;
        this.playbooks = playbooks;
        this.firstContact = firstContact;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<PauseRequestView> ask(UUID id, @NotNull @Valid AskForPause asked) {
        return leads.get(id, caller.sight())
                .call(lead -> requests.isOpen(id, caller.id()).invoke(open -> {
                    if (open) {
                        throw new RuleViolation("lead.pause-asked");
                    }
                }))
                .chain(lead -> rules(lead).chain(rules -> {
                    var now = clock.instant();
                    firstContact.checkPause(lead, asked.until(), rules, now);
                    var request = PauseRequest.of(lead, asked, caller.id(), now);
                    outbox.publish(request.asked(lead));
                    return requests.persist(request);
                }))
                .map(request -> request.view(directory::name));
    }

    @GET
    public Uni<List<PauseRequestView>> list(UUID id) {
        return leads.get(id, caller.sight())
                .chain(lead -> requests.of(lead.region(), id))
                .map(found ->
                        found.stream().map(one -> one.view(directory::name)).toList());
    }

    /** A pause that is granted begins at once. */
    @POST
    @Path("/{requestId}/answer")
    @RolesAllowed({"manager", "director"})
    public Uni<PauseRequestView> answer(UUID id, UUID requestId, @NotNull @Valid AnswerPause given) {
        return leads.get(id, caller.sight())
                .chain(lead -> requests.get(requestId, id).call(request -> answer(lead, request, given)))
                .chain(Transaction.answer(request -> request.view(directory::name)));
    }

    private Uni<?> answer(Lead lead, PauseRequest request, AnswerPause given) {
        var now = clock.instant();
        outbox.publish(request.answer(given, lead, caller.id(), now));
        if (!request.isGranted()) {
            return Uni.createFrom().voidItem();
        }
        return rules(lead).invoke(rules -> {
            firstContact.pause(lead, request.until(), rules, now);
            outbox.publish(lead.firstContact().paused(lead, caller.id(), request.reason(), now));
        });
    }

    private Uni<FirstContactRules> rules(Lead lead) {
        return playbooks.pinned(lead.region(), lead.firstContact().playbook()).map(FirstContactRules::of);
    }
}
