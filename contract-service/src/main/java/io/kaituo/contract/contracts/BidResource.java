package io.kaituo.contract.contracts;

import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** By when a bid must be ready, over HTTP. */
@Path("/api/contracts/{id}/bid")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class BidResource {

    private final Contracts contracts;
    private final BidClocks bids;
    private final RoutingContext request;
    private final Clock clock;

    BidResource(Contracts contracts, BidClocks bids, RoutingContext request, Clock clock) {
        this.contracts = contracts;
        this.bids = bids;
        this.request = request;
        this.clock = clock;
    }

    /** 404 for a contract that answers no tender. */
    @GET
    public Uni<BidView> show(UUID id) {
        return contracts.read(id).chain(contract -> bids.due(contract).map(due -> view(contract, due)));
    }

    private BidView view(Contract contract, Optional<DueDate> due) {
        var tender = contract.snapshot().document().content().tender();
        if (tender == null) {
            throw Refused.notFound();
        }
        var language = Texts.language(request.request().getHeader("Accept-Language"));
        return new BidView(
                tender.number(),
                tender.deadline(),
                tender.bid(),
                due.map(DueDate::at).orElse(null),
                due.filter(known -> known.at().isBefore(clock.instant())).isPresent(),
                due.map(known -> known.explained(language)).orElse(null));
    }
}
