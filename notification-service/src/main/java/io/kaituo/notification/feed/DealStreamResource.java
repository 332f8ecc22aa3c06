package io.kaituo.notification.feed;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The deal feed for those who listen. */
@Path("/api/deal-events/stream")
@RolesAllowed({"integrator", "admin", "director"})
class DealStreamResource {

    private final FeedLog log;
    private final FeedWindow window;
    private final FeedTail tail;
    private final Transactions transactions;
    private final Caller caller;
    private final JsonWebToken token;
    private final Clock clock;
    private final Duration heartbeat;
    private final Duration longest;

    DealStreamResource(
            FeedLog log,
            FeedWindow window,
            FeedTail tail,
            Transactions transactions,
            Caller caller,
            JsonWebToken token,
            Clock clock,
            @ConfigProperty(name = "kaituo.feed.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "kaituo.feed.stream") Duration longest) {
        this.log = log;
        this.window = window;
        this.tail = tail;
        this.transactions = transactions;
        this.caller = caller;
        this.token = token;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.longest = longest;
    }

    /**
     * Server-sent events, each a structured CloudEvents message in one line. The id of an event is its cursor, the same as
     * for pull: send the last one as {@code Last-Event-ID} and nothing is missed; without one the stream begins now. It
     * ends after a while, at the latest with the token: connect again.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @APIResponse(
            responseCode = "200",
            description = "One event per public event; its data is a structured CloudEvents message",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = DealEventView.class)))
    public Multi<OutboundSseEvent> follow(
            @BeanParam FeedRequest asked,
            @HeaderParam("Last-Event-ID")
                    @Parameter(description = "The id of the last event seen, `<region>:<position>`")
                    String lastEventId,
            @Context Sse sse) {
        var last = lastEventId == null || lastEventId.isBlank() ? null : FeedCursor.parse(lastEventId);
        String region = asked.region(caller, last);
        var filter = asked.filter();
        var request = Vertx.currentContext();
        var endsAt = endsAt();
        return begin(region, last)
                .onItem()
                .transformToMulti(place -> new DealStreaming(window, tail, place, filter, heartbeat, sse)
                        .events(() -> clock.instant().isBefore(endsAt)))
                .emitOn(task -> request.runOnContext(nothing -> task.run()), 1);
    }

    private Uni<FeedCursor> begin(String region, FeedCursor last) {
        return OwnContext.of(
                Vertx.currentContext().owner(),
                () -> transactions.reading(
                        Regions.only(region), () -> log.head(region).map(head -> {
                            var place = last == null ? head.end() : last;
                            head.require(place);
                            return place;
                        })));
    }

    private Instant endsAt() {
        var expires = Instant.ofEpochSecond(token.getExpirationTime());
        var latest = clock.instant().plus(longest);
        return expires.isBefore(latest) ? expires : latest;
    }
}
