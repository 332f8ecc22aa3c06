package io.kaituo.notification.inbox;

import io.kaituo.platform.identity.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The caller's inbox as it changes. */
@Path("/api/inbox/events")
@RolesAllowed({"sales", "manager", "director", "company", "legal", "service", "admin", "integrator", "signatory"})
class InboxEventsResource {

    private static final long RECONNECT_MILLIS = 1000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final InboxTail tail;
    private final Readers readers;
    private final Caller caller;
    private final JsonWebToken token;
    private final Clock clock;
    private final Vertx vertx;
    private final Duration heartbeat;
    private final Duration longest;

    InboxEventsResource(
            InboxTail tail,
            Readers readers,
            Caller caller,
            JsonWebToken token,
            Clock clock,
            Vertx vertx,
            @ConfigProperty(name = "kaituo.inbox.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "kaituo.inbox.stream") Duration longest) {
        this.tail = tail;
        this.readers = readers;
        this.caller = caller;
        this.token = token;
        this.clock = clock;
        this.vertx = vertx;
        this.heartbeat = heartbeat;
        this.longest = longest;
    }

    /**
     * Server-sent events {@code item}, each an inbox item that is new or changed. The id resumes the stream: send it as
     * {@code Last-Event-ID} and nothing is missed. The stream ends after a while, at the latest with the token.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "One event `item` per new or changed item; its data is the item",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = InboxItemView.class)))
    public Multi<OutboundSseEvent> follow(
            @HeaderParam("Last-Event-ID") Long lastEventId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Context Sse sse) {
        var reader = readers.caller(language);
        var request = Vertx.currentContext();
        var changes = tail.of(caller.id(), caller.regions(), lastEventId).map(change -> event(sse, change, reader));
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(emitter -> breathe(changes, sse, emitter))
                .select()
                .first(lasts())
                .emitOn(task -> request.runOnContext(nothing -> task.run()));
    }

    /** Shows that it lives while nothing happens; over with the changes, or when the reader is gone. */
    private void breathe(Multi<OutboundSseEvent> changes, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
        long timer = vertx.setPeriodic(
                heartbeat.toMillis(),
                tick -> emitter.emit(sse.newEventBuilder().comment("still here").build()));
        var following = changes.subscribe().with(emitter::emit, emitter::fail, emitter::complete);
        emitter.onTermination(() -> {
            vertx.cancelTimer(timer);
            following.cancel();
        });
    }

    private Duration lasts() {
        var left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return left.compareTo(longest) > 0 ? longest : left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    private static OutboundSseEvent event(Sse sse, Change change, Reader reader) {
        var event = sse.newEventBuilder().id(Long.toString(change.position()));
        return change.item() == null
                ? event.comment("listening").reconnectDelay(RECONNECT_MILLIS).build()
                : event.name("item").data(change.item().view(reader)).build();
    }
}
