package io.kaituo.lead.views;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.IfMatch;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Saved views of the list of leads over HTTP: one's own, and those the team shares. */
@Path("/api/leads/views")
@RolesAllowed({"sales", "manager", "director", "legal", "company", "admin"})
@UnitOfWork
class SavedViewResource {

    private final SavedViews views;
    private final IfMatch ifMatch;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    SavedViewResource(SavedViews views, IfMatch ifMatch, Caller caller, Directory directory, Clock clock) {
        this.views = views;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    @Operation(description = "One's own and those that colleagues share, by name; a hundred of a region at most")
    public Uni<List<SavedViewView>> list(@QueryParam("region") String asked) {
        return Multi.createFrom()
                .iterable(caller.regions(asked))
                .onItem()
                .transformToUniAndConcatenate(region -> views.of(region, caller.id(), colleagues()))
                .onItem()
                .<SavedView>disjoint()
                .map(view -> view.view(directory::name))
                .collect()
                .asList();
    }

    @GET
    @Path("/{id}")
    public Uni<SavedViewView> show(UUID id) {
        return views.seen(id, caller.id(), colleagues()).map(view -> view.view(directory::name));
    }

    @POST
    @ResponseStatus(201)
    public Uni<SavedViewView> save(@NotNull @Valid SaveView asked) {
        String region = caller.region(asked.region());
        var view = SavedView.of(asked, region, caller.id(), clock.instant());
        return views.requireRoom(view, region, asked.name())
                .chain(() -> views.persist(view))
                .map(saved -> saved.view(directory::name));
    }

    @PUT
    @Path("/{id}")
    public Uni<SavedViewView> change(UUID id, @NotNull @Valid SaveView asked) {
        return views.own(id, caller.id(), colleagues())
                .invoke(view -> ifMatch.require(view.version()))
                .call(view -> views.requireRoom(view, view.region(), asked.name()))
                .invoke(view -> view.change(asked, clock.instant()))
                .chain(Transaction.answer(view -> view.view(directory::name)));
    }

    @DELETE
    @Path("/{id}")
    public Uni<Void> remove(UUID id) {
        return views.own(id, caller.id(), colleagues())
                .invoke(view -> ifMatch.require(view.version()))
                .chain(views::delete);
    }

    /** The team: those beside the caller, those whom they lead, and those who lead them. */
    private Collection<String> colleagues() {
        var team = new HashSet<String>();
        team.add(caller.id());
        for (var people : List.of(
                directory.colleaguesOf(caller.id()),
                directory.teamOf(caller.id()),
                directory.managersOf(caller.id()))) {
            people.stream().map(Person::id).forEach(team::add);
        }
        return team;
    }
}
