package io.kaituo.account.deals;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The head of the board: how much stands in each stage. */
@Path("/api/deals/stages")
@RolesAllowed({"sales", "manager", "director", "legal", "company", "admin"})
@UnitOfWork
class StageResource {

    private final StageBoard board;
    private final Caller caller;

    StageResource(StageBoard board, Caller caller) {
        this.board = board;
        this.caller = caller;
    }

    @GET
    @Operation(
            description =
                    "How many open deals stand in each stage and what they are worth, counted to 1000 a stage and no further")
    public Uni<StageBoardView> board(
            @QueryParam("region") String region,
            @QueryParam("owner") @Parameter(description = "Id of the owner; all that one may see when left out")
                    String owner) {
        var sight = caller.sight();
        if (owner != null && !sight.covers(owner)) {
            throw Refused.notFound();
        }
        return board.of(caller.region(region), sight, owner);
    }
}
