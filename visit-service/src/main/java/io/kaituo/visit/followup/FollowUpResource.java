package io.kaituo.visit.followup;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
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
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Follow-ups over HTTP: what is to be done for customers who signed, and that it was done. */
@Path("/api/follow-ups")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class FollowUpResource {

    private final FollowUps followUps;
    private final Planning planning;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    FollowUpResource(
            FollowUps followUps, Planning planning, Outbox outbox, Caller caller, Directory directory, Clock clock) {
        this.followUps = followUps;
        this.planning = planning;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    /** The next to be done first. */
    @GET
    public Uni<Page<FollowUpView>> list(
            @BeanParam FollowUpFilter filter,
            @Valid @BeanParam PageRequest page,
            @HeaderParam("Accept-Language") String language) {
        var sight = caller.sight();
        var reader = Texts.language(language);
        return page.oldestFirst(
                caller.regions(filter.region),
                region -> followUps.page(region, sight, filter, page.after(Cursor.OLDEST), page.limit() + 1),
                FollowUp::place,
                followUp -> followUp.view(directory::name, reader));
    }

    @GET
    @Path("/{id}")
    public Uni<FollowUpView> show(UUID id, @HeaderParam("Accept-Language") String language) {
        return followUps
                .get(id, caller.sight())
                .map(followUp -> followUp.view(directory::name, Texts.language(language)));
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed({"sales", "manager"})
    public Uni<FollowUpView> complete(
            UUID id, @NotNull @Valid CompleteFollowUp done, @HeaderParam("Accept-Language") String language) {
        return followUps
                .get(id, caller.sight())
                .invoke(followUp -> outbox.publish(followUp.complete(done, caller.id(), clock.instant())))
                .invoke(followUp -> planning.stop(List.of(followUp.id())))
                .chain(Transaction.answer(followUp -> followUp.view(directory::name, Texts.language(language))));
    }
}
