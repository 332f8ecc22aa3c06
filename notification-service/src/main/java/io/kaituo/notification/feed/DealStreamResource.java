package io.kaituo.notification.feed;

import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
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

    private final FeedWindow window;
    private final FeedTail tail;
    private final OpenStreams streams;
    private final RoutingContext request;
    private final JsonWebToken token;
    private final Clock clock;
    private final Duration heartbeat;
    private final Duration longest;

    DealStreamResource(
            FeedWindow window,
            FeedTail tail,
            OpenStreams streams,
            RoutingContext request,
            JsonWebToken token,
            Clock clock,
            @ConfigProperty(name = "kaituo.feed.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "kaituo.feed.stream") Duration longest) {
        this.window = window;
        this.tail = tail;
        this.streams = streams;
        this.request = request;
        this.token = token;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.longest = longest;
    }

    /**
     * Server-sent events, each a structured CloudEvents message in one line. The id of an event is its cursor, the same as
     * for pull: send the last one as {@code Last-Event-ID} and nothing is missed; without one the stream begins now. It
     * ends after a while, at the latest with the token: connect again. 429 for a client with too many of them.
     */
    @GET
    @StreamBeginning.Checked
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
        var filter = asked.filter();
        var context = Vertx.currentContext();
        var endsAt = endsAt();
        var events = new DealStreaming(window, tail, StreamBeginning.of(request), filter, heartbeat, sse)
                .events(() -> clock.instant().isBefore(endsAt))
                .emitOn(task -> context.runOnContext(nothing -> task.run()), 1);
        return streams.of(token.getSubject(), events);
    }

    private Instant endsAt() {
        var expires = Instant.ofEpochSecond(token.getExpirationTime());
        var latest = clock.instant().plus(longest);
        return expires.isBefore(latest) ? expires : latest;
    }
}
