package io.kaituo.lead.jobs;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;

/** Long work over HTTP: how far it is, and how to stop it. */
@Path("/api/leads/jobs")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class JobResource {

    private final Jobs jobs;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    JobResource(Jobs jobs, Caller caller, Directory directory, Clock clock) {
        this.jobs = jobs;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    /** The caller's own. */
    @GET
    public Uni<Page<JobView>> list(
            @Valid @BeanParam PageRequest page, @HeaderParam("Accept-Language") String language) {
        var reader = Texts.language(language);
        return page.newestFirst(
                caller.regions().names(),
                region -> jobs.page(region, caller.id(), page.after(Cursor.NEWEST), page.limit() + 1),
                Job::place,
                job -> job.view(directory::name, reader));
    }

    @GET
    @Path("/{id}")
    public Uni<JobView> show(UUID id, @HeaderParam("Accept-Language") String language) {
        return jobs.get(id, caller.sight()).map(job -> job.view(directory::name, Texts.language(language)));
    }

    /** Stops it after the step that runs; what is done stays done. */
    @POST
    @Path("/{id}/cancellation")
    public Uni<JobView> cancel(UUID id, @HeaderParam("Accept-Language") String language) {
        return jobs.hold(id, caller.sight())
                .invoke(job -> job.cancel(clock.instant()))
                .chain(Transaction.answer(job -> job.view(directory::name, Texts.language(language))));
    }
}
