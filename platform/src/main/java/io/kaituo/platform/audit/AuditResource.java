package io.kaituo.platform.audit;

import io.kaituo.platform.audit.AuditTrail.Found;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Lets those who answer for a region see who did what to a record of this service. */
@Path("/api/audit")
@RolesAllowed({"director", "admin"})
@UnitOfWork
class AuditResource {

    private final AuditTrail trail;
    private final Caller caller;

    AuditResource(AuditTrail trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    public Uni<Page<AuditEntryView>> list(
            @QueryParam("subject") @NotNull @Parameter(description = "Id of the record") UUID subject,
            @QueryParam("region") String region,
            @Valid @BeanParam PageRequest page) {
        return page.newestFirst(
                caller.regions(region),
                one -> trail.about(subject, one, page.after(Cursor.NEWEST), page.limit() + 1),
                Found::place,
                Found::view);
    }
}
