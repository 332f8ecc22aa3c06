package io.kaituo.contract.execution;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
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
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Milestones across contracts over HTTP: what a department, an owner or a team has to perform next, or is late with. */
@Path("/api/milestones")
@RolesAllowed({"sales", "manager", "director", "legal", "company", "service"})
@UnitOfWork
class MilestoneListResource {

    private final Milestones milestones;
    private final Caller caller;
    private final Directory directory;

    MilestoneListResource(Milestones milestones, Caller caller, Directory directory) {
        this.milestones = milestones;
        this.caller = caller;
        this.directory = directory;
    }

    /** The next to be performed first. */
    @GET
    public Uni<Page<MilestoneView>> list(
            @Valid @BeanParam MilestoneFilter filter,
            @Valid @BeanParam PageRequest page,
            @HeaderParam("Accept-Language") String language) {
        var sight = caller.sight();
        var reader = Texts.language(language);
        return page.oldestFirst(
                caller.regions(filter.region),
                region -> milestones.page(region, sight, filter, page.after(Cursor.OLDEST), page.limit() + 1),
                Milestone::place,
                milestone -> MilestoneView.of(milestone, directory::name, reader));
    }

    @GET
    @Path("/{id}")
    public Uni<MilestoneView> show(UUID id, @HeaderParam("Accept-Language") String language) {
        return milestones
                .get(id, caller.sight())
                .map(milestone -> MilestoneView.of(milestone, directory::name, Texts.language(language)));
    }
}
