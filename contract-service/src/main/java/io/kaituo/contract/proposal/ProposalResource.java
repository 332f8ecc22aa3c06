package io.kaituo.contract.proposal;

import io.kaituo.contract.Aside;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Proposals over HTTP: load, ask the proposal, publish what happened. */
@Path("/api/proposals")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class ProposalResource {

    private final Proposals proposals;
    private final ProposalVersions versions;
    private final Proposing proposing;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final IfMatch ifMatch;
    private final Clock clock;

    ProposalResource(
            Proposals proposals,
            ProposalVersions versions,
            Proposing proposing,
            Calendars calendars,
            Outbox outbox,
            Caller caller,
            Directory directory,
            IfMatch ifMatch,
            Clock clock) {
        this.proposals = proposals;
        this.versions = versions;
        this.proposing = proposing;
        this.calendars = calendars;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<ProposalView> draft(@NotNull @Valid DraftProposal asked) {
        return proposing.draft(asked.dealId(), asked.offer()).map(this::view);
    }

    @GET
    public Uni<Page<ProposalView>> list(@Valid @BeanParam ProposalFilter filter, @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        return page.newestFirst(
                caller.regions(filter.region),
                region -> proposals.page(region, sight, filter, page.after(Cursor.NEWEST), page.limit() + 1),
                Proposal::place,
                this::view);
    }

    @GET
    @Path("/{id}")
    public Uni<ProposalView> show(UUID id) {
        return proposals.read(id).map(this::view);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"sales", "manager"})
    public Uni<ProposalView> revise(UUID id, @NotNull @Valid ReviseProposal asked) {
        var offer = asked.offer();
        return proposals
                .get(id, caller.sight())
                .invoke(proposal -> ifMatch.require(proposal.version()))
                .call(proposal -> proposing.revise(proposal, offer))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed({"sales", "manager"})
    public Uni<ProposalView> submit(UUID id, @Nullable @Valid SubmitProposal asked) {
        return proposals
                .get(id, caller.sight())
                .call(proposal -> proposing.submit(proposal, asked == null ? null : asked.note()))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/delivery")
    @RolesAllowed({"sales", "manager"})
    public Uni<ProposalView> deliver(UUID id, @NotNull @Valid DeliverProposal asked) {
        return proposals
                .get(id, caller.sight())
                .call(proposing::requireDeliverable)
                .invoke(proposal -> outbox.publish(
                        proposal.deliver(asked, day(asked.on(), proposal), caller.id(), clock.instant())))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/customer-answer")
    @RolesAllowed({"sales", "manager"})
    public Uni<ProposalView> answer(UUID id, @NotNull @Valid AnswerProposal asked) {
        if (asked.isUnexplained()) {
            throw Refused.unprocessable("proposal.comment-missing");
        }
        return proposals
                .get(id, caller.sight())
                .invoke(proposal ->
                        outbox.publish(proposal.answer(asked, day(asked.on(), proposal), caller.id(), clock.instant())))
                .chain(Transaction.answer(this::view));
    }

    /** The newest first, without their text; it may still be in work. */
    @GET
    @Path("/{id}/versions")
    public Uni<Page<ProposalVersionView>> versions(UUID id, @Valid @BeanParam PageRequest page) {
        return proposals
                .read(id)
                .chain(proposal -> page.inOrder(
                        List.of(proposal.region()),
                        region -> versions.page(proposal, page.afterNumber(), page.limit() + 1),
                        Comparator.comparing(ProposalVersion::number).reversed(),
                        version -> String.valueOf(version.number()),
                        version -> version.summary(directory::name)));
    }

    @GET
    @Path("/{id}/versions/{number}")
    public Uni<ProposalVersionView> version(UUID id, int number) {
        return proposals
                .read(id)
                .chain(proposal -> versions.of(proposal, number))
                .map(this::view);
    }

    @GET
    @Path("/{id}/versions/{from}/diff/{to}")
    public Uni<OfferDiff> diff(UUID id, int from, int to) {
        return proposals.read(id).chain(proposal -> versions.of(proposal, from).chain(older -> versions.of(proposal, to)
                .chain(newer -> Aside.of(() -> OfferDiff.between(from, older.offer(), to, newer.offer())))));
    }

    /** Days are of the region's own calendar and never lie ahead. */
    private LocalDate day(LocalDate on, Proposal proposal) {
        var today = LocalDate.ofInstant(
                clock.instant(), calendars.of(proposal.region()).zone());
        if (on != null && on.isAfter(today)) {
            throw new RuleViolation("proposal.date-ahead", on.toString(), today.toString());
        }
        return on == null ? today : on;
    }

    private ProposalView view(Proposal proposal) {
        return proposal.view(directory::name);
    }

    private ProposalVersionView view(ProposalVersion version) {
        return version.view(directory::name);
    }
}
