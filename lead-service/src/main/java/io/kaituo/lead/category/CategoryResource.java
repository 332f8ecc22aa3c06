package io.kaituo.lead.category;

import io.kaituo.lead.ownership.LeadView;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.ownership.Readers;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;

/** The manager's categories over HTTP (R5.14): the board, and what is important whatever the playbook says. */
@Path("/api/leads")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class CategoryResource {

    private final Leads leads;
    private final Categories categories;
    private final CategoryBoard board;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Caller caller;
    private final Readers readers;
    private final Clock clock;

    CategoryResource(
            Leads leads,
            Categories categories,
            CategoryBoard board,
            IfMatch ifMatch,
            Outbox outbox,
            Caller caller,
            Readers readers,
            Clock clock) {
        this.leads = leads;
        this.categories = categories;
        this.board = board;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.caller = caller;
        this.readers = readers;
        this.clock = clock;
    }

    /** How many leads each category has, and how long nothing got further with them. */
    @GET
    @Path("/categories")
    public Uni<CategoryBoardView> board(
            @QueryParam("region") String region,
            @QueryParam("rep") String rep,
            @QueryParam("idleDays") @DefaultValue("30") @Min(1) @Max(3650) int idleDays,
            @HeaderParam("Accept-Language") String language) {
        var sight = caller.sight();
        if (rep != null && !sight.covers(rep)) {
            throw Refused.notFound();
        }
        return board.of(caller.region(region), sight, rep, idleDays, Texts.language(language));
    }

    @PUT
    @Path("/{id}/key")
    @RolesAllowed({"manager", "director"})
    public Uni<LeadView> mark(UUID id, @NotNull @Valid MarkKeyLead asked) {
        return leads.get(id, caller.sight())
                .invoke(lead -> ifMatch.require(lead.version()))
                .invoke(lead -> {
                    lead.stand(lead.standing().key(asked.key()));
                    outbox.publish(lead.standing().keyMarked(lead, caller.id(), asked.reason(), clock.instant()));
                })
                .call(categories::follow)
                .chain(Transaction.answer(lead -> lead.view(readers.caller())));
    }
}
