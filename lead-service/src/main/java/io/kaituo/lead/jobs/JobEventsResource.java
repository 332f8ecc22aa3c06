package io.kaituo.lead.jobs;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Multi;
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
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** A job as it goes on. */
@Path("/api/leads/jobs/{id}/events")
@RolesAllowed({"sales", "manager", "director"})
class JobEventsResource {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final JobProgress progress;
    private final Caller caller;
    private final JsonWebToken token;
    private final Directory directory;
    private final Clock clock;

    JobEventsResource(JobProgress progress, Caller caller, JsonWebToken token, Directory directory, Clock clock) {
        this.progress = progress;
        this.caller = caller;
        this.token = token;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Server-sent events {@code progress}, each the job as it is now, the last one as it ended. The stream ends with the
     * job, at the latest with the token; who comes back goes on with what is then.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "One event `progress` now and then; its data is the job",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = JobView.class)))
    @SeesJob
    public Multi<OutboundSseEvent> follow(
            UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language, @Context Sse sse) {
        var reader = Texts.language(language);
        var request = Vertx.currentContext();
        return progress.of(id, caller.sight(), caller.regions())
                .select()
                .first(lasts())
                .map(job -> sse.newEventBuilder()
                        .name("progress")
                        .data(job.view(directory::name, reader))
                        .build())
                .emitOn(task -> request.runOnContext(nothing -> task.run()));
    }

    private Duration lasts() {
        var left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }
}
