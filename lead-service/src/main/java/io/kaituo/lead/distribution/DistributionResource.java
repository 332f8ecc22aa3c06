package io.kaituo.lead.distribution;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Leads of a campaign, dealt out evenly (R5.5): a proposal that a manager edits and confirms. */
@Path("/api/leads/distribution")
@RolesAllowed({"manager", "director"})
@UnitOfWork
class DistributionResource {

    private final Distributions distributions;
    private final Proposal proposal;
    private final Candidates candidates;
    private final Confirmation confirmation;
    private final IfMatch ifMatch;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    DistributionResource(
            Distributions distributions,
            Proposal proposal,
            Candidates candidates,
            Confirmation confirmation,
            IfMatch ifMatch,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.distributions = distributions;
        this.proposal = proposal;
        this.candidates = candidates;
        this.confirmation = confirmation;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    public Uni<DistributionView> propose(@NotNull @Valid ProposeDistribution asked) {
        return proposal.of(asked)
                .chain(distributions::persist)
                .chain(Transaction.answer(distribution -> distribution.view(directory::name)));
    }

    @GET
    public Uni<Page<DistributionSummary>> list(
            @QueryParam("region") String asked,
            @QueryParam("status") DistributionStatus status,
            @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        return page.newestFirst(
                caller.regions(asked),
                region -> distributions.page(region, sight, status, page.after(Cursor.NEWEST), page.limit() + 1),
                Distribution::place,
                distribution -> distribution.summary(directory::name));
    }

    /** Campaigns whose leads nobody has taken up, the latest first. */
    @GET
    @Path("/campaigns")
    public Uni<List<WaitingCampaign>> campaigns(@QueryParam("region") String asked) {
        return proposal.waiting(caller.region(asked));
    }

    @GET
    @Path("/{id}")
    public Uni<DistributionView> show(UUID id) {
        return distributions.get(id, caller.sight()).map(distribution -> distribution.view(directory::name));
    }

    /** Edits the draft; with {@code confirmed} all of it happens at once, or nothing. */
    @PUT
    @Path("/{id}")
    public Uni<DistributionView> revise(
            UUID id, @NotNull @Valid ReviseDistribution asked, @HeaderParam("Accept-Language") String language) {
        return distributions
                .get(id, caller.sight())
                .invoke(distribution -> {
                    ifMatch.require(distribution.version());
                    distribution.edit(asked.owners());
                })
                .call(this::admitStrangers)
                .call(distribution -> asked.confirmed() ? confirm(distribution, language) : nothing())
                .chain(Transaction.answer(distribution -> distribution.view(directory::name)));
    }

    private Uni<?> admitStrangers(Distribution distribution) {
        var strangers =
                candidates.named(distribution.region(), distribution.draft().strangers());
        return strangers.isEmpty()
                ? nothing()
                : candidates.bearing(distribution.region(), strangers).invoke(distribution::join);
    }

    private Uni<?> confirm(Distribution distribution, String language) {
        candidates.named(
                distribution.region(),
                distribution.moves().stream().map(Placement::ownerId).toList());
        var decided = distribution.confirm(caller.id(), clock.instant());
        return confirmation.of(distribution.region(), distribution.moves(), decided, Texts.language(language));
    }

    private static Uni<?> nothing() {
        return Uni.createFrom().voidItem();
    }
}
