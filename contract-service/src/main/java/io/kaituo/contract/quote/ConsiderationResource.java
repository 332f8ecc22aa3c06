package io.kaituo.contract.quote;

import io.kaituo.platform.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** What an offer would come to and who would have to agree, answered while somebody is still typing; nothing of it is kept. */
@Path("/api/quotes/authority")
@RolesAllowed({"sales", "manager"})
@UnitOfWork
class ConsiderationResource {

    private final Offering offering;
    private final Considering considering;

    ConsiderationResource(Offering offering, Considering considering) {
        this.offering = offering;
        this.considering = considering;
    }

    @POST
    public Uni<ConsideredView> consider(@NotNull @Valid ConsiderOffer asked) {
        return offering.considered(asked).chain(offer -> considering
                .look(asked.quoteId(), offer)
                .map(authority -> ConsideredView.of(offer.offered(), authority)));
    }
}
