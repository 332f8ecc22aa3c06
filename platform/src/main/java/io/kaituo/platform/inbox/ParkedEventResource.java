package io.kaituo.platform.inbox;

import io.kaituo.platform.inbox.ParkedEvents.Parked;
import io.kaituo.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

    ParkedEventResource(ParkedEvents parked, Redrive redrive, Transactions transactions) {
        this.parked = parked;
        this.redrive = redrive;
        this.transactions = transactions;
    }

    record RedriveEvents(@NotBlank String topic) {}

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
    public Uni<Redrive.Outcome> redrive(@Valid RedriveEvents asked) {
        return redrive.of(asked.topic());
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
