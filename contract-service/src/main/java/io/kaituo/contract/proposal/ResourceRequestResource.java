package io.kaituo.contract.proposal;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
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

/** Internal resources of a proposal over HTTP: asked for by its owner, answered by who can give them (R1.3). */
@Path("/api/proposals/{proposalId}/resources")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class ResourceRequestResource {

    private final Proposals proposals;
    private final ResourceRequests requests;
    private final Directory directory;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ResourceRequestResource(
            Proposals proposals,
            ResourceRequests requests,
            Directory directory,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.requests = requests;
        this.directory = directory;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Uni<List<ResourceRequestView>> list(UUID proposalId) {
        return proposals.get(proposalId, caller.sight()).chain(requests::of).map(found -> found.stream()
                .map(this::view)
                .toList());
    }

    /** For who sees the proposal and for who is asked. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"sales", "manager", "director", "legal", "company", "service"})
    public Uni<ResourceRequestView> show(UUID proposalId, UUID id) {
        return find(proposalId, id).map(found -> view(found.request()));
    }

    @POST
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<ResourceRequestView> ask(UUID proposalId, @NotNull @Valid AskForResource asked) {
        return proposals.get(proposalId, caller.sight()).chain(proposal -> {
            requireAtWork(asked.ownerId(), proposal.region());
            return requests.of(proposal).chain(all -> {
                if (all.size() >= ResourceRequests.MOST) {
                    throw new RuleViolation("proposal.resources-many", ResourceRequests.MOST);
                }
                var request = ResourceRequest.ask(proposal, asked, caller.id(), clock.instant());
                outbox.publish(request.asked(proposal));
                return requests.persist(request).map(this::view);
            });
        });
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({"sales", "manager", "director", "legal", "company", "service"})
    public Uni<ResourceRequestView> answer(UUID proposalId, UUID id, @NotNull @Valid AnswerRequest given) {
        return find(proposalId, id)
                .invoke(found -> {
                    if (!found.request().isAskedOf(caller.id())) {
                        throw Refused.forbidden("proposal.resource-other");
                    }
                    outbox.publish(found.request().answer(given, found.proposal(), caller.id(), clock.instant()));
                })
                .map(Found::request)
                .chain(Transaction.answer(this::view));
    }

    private Uni<Found> find(UUID proposalId, UUID id) {
        return requests.findById(id)
                .chain(request -> proposals.findById(proposalId).map(proposal -> {
                    if (request == null
                            || proposal == null
                            || !request.proposalId().equals(proposalId)
                            || !request.isAskedOf(caller.id())
                                    && !caller.sight().covers(proposal.ownerId())) {
                        throw Refused.notFound();
                    }
                    return new Found(proposal, request);
                }));
    }

    private record Found(Proposal proposal, ResourceRequest request) {}

    private void requireAtWork(String ownerId, String region) {
        boolean known = directory
                .person(ownerId)
                .filter(person -> person.active() && person.worksIn(region))
                .isPresent();
        if (!known) {
            throw Refused.unprocessable("proposal.resource-unknown", ownerId);
        }
    }

    private ResourceRequestView view(ResourceRequest request) {
        return request.view(directory::name);
    }
}
