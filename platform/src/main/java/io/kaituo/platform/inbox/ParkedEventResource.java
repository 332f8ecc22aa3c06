package io.kaituo.platform.inbox;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.inbox.ParkedEvents.Parked;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What operators see of events this service could not apply, and how they try them again. */
@Path("/api/parked-events")
@RolesAllowed("admin")
class ParkedEventResource {

    private static final int MOST = 200;

    private final ParkedEvents parked;
    private final Redrive redrive;
    private final Transactions transactions;
    private final Caller caller;

    ParkedEventResource(ParkedEvents parked, Redrive redrive, Transactions transactions, Caller caller) {
        this.parked = parked;
        this.redrive = redrive;
        this.transactions = transactions;
        this.caller = caller;
    }

    record RedriveEvents(@NotBlank String topic) {}

    /** @param topic where the event came from, so that a mistyped number gives up nothing of another */
    record DiscardEvent(@NotBlank String topic, @NotBlank @Size(max = 500) String reason) {}

    /** One parked event; its body stays inside, it may hold what an operator need not see. */
    record ParkedEventView(
            long position,
            String region,
            String consumer,
            String topic,
            String key,
            UUID eventId,
            String type,
            String reason,
            Instant parkedAt) {}

    @GET
    public Uni<List<ParkedEventView>> list(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("topic") @DefaultValue("") String topic) {
        return transactions.inQueues(() -> parked.list(after, topic, MOST)
                .map(found -> found.stream().map(ParkedEventResource::view).toList()));
    }

    @POST
    @Path("/redrive")
    public Uni<Redrive.Outcome> redrive(@NotNull @Valid RedriveEvents asked) {
        return redrive.of(asked.topic());
    }

    /** Gives up one that will never be applied, so that those behind it can be. */
    @POST
    @Path("/{position}/discarding")
    public Uni<ParkedEventView> discard(long position, @NotNull @Valid DiscardEvent asked) {
        return transactions
                .inQueues(() -> parked.find(position))
                .map(found -> found.filter(event -> event.arrival().topic().equals(asked.topic()))
                        .orElseThrow(Refused::notFound))
                .chain(event -> transactions.in(Regions.only(event.arrival().region()), () -> discard(event, asked)));
    }

    private Uni<ParkedEventView> discard(Parked event, DiscardEvent asked) {
        Transaction.current().by(caller.actor());
        return parked.take(event).map(mine -> {
            if (!mine) {
                throw Refused.notFound();
            }
            parked.discarded(event, asked.reason(), caller.id());
            return view(event);
        });
    }

    private static ParkedEventView view(Parked event) {
        var arrival = event.arrival();
        return new ParkedEventView(
                event.position(),
                arrival.region(),
                event.consumer(),
                arrival.topic(),
                arrival.key(),
                arrival.id(),
                arrival.type(),
                event.reason(),
                event.parkedAt());
    }
}
