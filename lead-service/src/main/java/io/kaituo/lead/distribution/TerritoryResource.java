package io.kaituo.lead.distribution;

import io.kaituo.lead.ownership.Assignment;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Who answers for which ground (R2.5): proposals go by it, coverage is measured against it. */
@Path("/api/leads/territories")
@RolesAllowed({"manager", "director"})
@UnitOfWork
class TerritoryResource {

    private final DrawnTerritories territories;
    private final Candidates candidates;
    private final Assignment assignment;
    private final IfMatch ifMatch;
    private final Caller caller;
    private final Directory directory;

    TerritoryResource(
            DrawnTerritories territories,
            Candidates candidates,
            Assignment assignment,
            IfMatch ifMatch,
            Caller caller,
            Directory directory) {
        this.territories = territories;
        this.candidates = candidates;
        this.assignment = assignment;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.directory = directory;
    }

    /** Those of everybody who sells and whom the caller leads. */
    @GET
    @RolesAllowed({"sales", "manager", "director"})
    public Uni<List<TerritoryView>> list(@QueryParam("region") String asked) {
        return Multi.createFrom()
                .iterable(caller.regions(asked))
                .onItem()
                .transformToUniAndConcatenate(region -> territories.of(
                        region,
                        candidates.sellers(region).stream().map(Person::id).toList()))
                .onItem()
                .<Territory>disjoint()
                .map(territory -> territory.view(directory::name))
                .collect()
                .asList();
    }

    /** Draws it, or draws it anew; the first time there is no version to match. */
    @PUT
    @Path("/{ownerId}")
    public Uni<TerritoryView> draw(String ownerId, @NotNull @Valid DrawTerritory asked) {
        String region = caller.region(asked.region());
        var owner = assignment.candidate(ownerId, region);
        return territories.findById(Territory.idOf(region, owner.id())).chain(known -> {
            if (known != null) {
                ifMatch.require(known.version());
            }
            var territory = known == null ? new Territory(region, owner.id()) : known;
            territory.draw(asked);
            return territories.persist(territory).chain(Transaction.answer(drawn -> drawn.view(directory::name)));
        });
    }
}
