package io.kaituo.lead.jobs;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns away who may not see a job before its stream begins: a stream that has begun has answered 200 already. */
class JobDoor {

    private final JobProgress progress;
    private final Caller caller;

    JobDoor(JobProgress progress, Caller caller) {
        this.progress = progress;
        this.caller = caller;
    }

    @SeesJob
    @ServerRequestFilter
    Uni<Void> open(UriInfo address) {
        return progress.look(id(address), caller.sight(), caller.regions()).replaceWithVoid();
    }

    private static UUID id(UriInfo address) {
        try {
            return UUID.fromString(address.getPathParameters().getFirst("id"));
        } catch (IllegalArgumentException noId) {
            throw Refused.notFound();
        }
    }
}
