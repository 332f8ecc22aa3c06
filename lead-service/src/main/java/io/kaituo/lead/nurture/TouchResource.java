package io.kaituo.lead.nurture;

import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** When to be in touch with which lead, over HTTP. */
@Path("/api/leads")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class TouchResource {

    private final Touches touches;
    private final Leads leads;
    private final Care care;
    private final Playbooks playbooks;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    TouchResource(
            Touches touches,
            Leads leads,
            Care care,
            Playbooks playbooks,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.touches = touches;
        this.leads = leads;
        this.care = care;
        this.playbooks = playbooks;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    /** What is to do, the longest due first. */
    @GET
    @Path("/touches")
    public Uni<Page<TouchView>> due(
            @BeanParam TouchFilter filter,
            @Valid @BeanParam PageRequest page,
            @HeaderParam("Accept-Language") String language) {
        var sight = caller.sight();
        var reader = Texts.language(language);
        return page.oldestFirst(
                caller.regions(filter.region),
                region -> touches.page(region, sight, filter, page.after(Cursor.OLDEST), page.limit() + 1),
                Touch::placeAmongDue,
                touch -> touch.view(reader, directory::name));
    }

    /** The catalogue of touches (F2.3) of a region's playbook. */
    @GET
    @Path("/touches/kinds")
    public Uni<List<TouchView.Suggestion>> kinds(
            @QueryParam("region") String region, @HeaderParam("Accept-Language") String language) {
        var reader = Texts.language(language);
        return playbooks.of(caller.region(region)).map(playbook -> CareRules.of(playbook).touches().stream()
                .map(kind -> TouchView.Suggestion.of(kind, reader))
                .toList());
    }

    /** The touches of a lead, the newest first. */
    @GET
    @Path("/{id}/touches")
    public Uni<Page<TouchView>> touches(
            UUID id, @Valid @BeanParam PageRequest page, @HeaderParam("Accept-Language") String language) {
        var reader = Texts.language(language);
        return leads.get(id, caller.sight())
                .chain(lead -> page.newestFirst(
                        List.of(lead.region()),
                        region -> touches.ofLead(id, page.after(Cursor.NEWEST), page.limit() + 1),
                        Touch::placeInHistory,
                        touch -> touch.view(reader, directory::name)));
    }

    /** Leaves a touch out with a reason; the next one is counted from now. */
    @POST
    @Path("/{id}/touches/{touchId}/skip")
    @RolesAllowed({"sales", "manager"})
    public Uni<TouchView> skip(
            UUID id, UUID touchId, @NotNull @Valid SkipTouch asked, @HeaderParam("Accept-Language") String language) {
        return leads.get(id, caller.sight())
                .chain(lead -> touches.get(id, touchId)
                        .invoke(touch -> outbox.publish(touch.skip(asked.reason(), caller.id(), clock.instant())))
                        .call(touch -> care.goOn(lead)))
                .chain(Transaction.answer(touch -> touch.view(Texts.language(language), directory::name)));
    }
}
