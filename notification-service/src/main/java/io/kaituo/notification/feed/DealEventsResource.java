package io.kaituo.notification.feed;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The deal feed for those who ask for it, page by page. */
@Path("/api/deal-events")
@RolesAllowed({"integrator", "admin", "director"})
class DealEventsResource {

    private final FeedLog log;
    private final Caller caller;

    DealEventsResource(FeedLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    /**
     * Events of a region's deals in the order of the feed, oldest first. {@code next} is always there: ask again with it,
     * now or later; while it differs from the {@code after} before, there may be more already. 410 with the oldest cursor
     * when something after the cursor is no longer kept (30 days).
     */
    @GET
    @UnitOfWork
    public Uni<Page<DealEventView>> read(
            @BeanParam FeedRequest asked,
            @QueryParam("after")
                    @Parameter(
                            description = "Where to go on, `<region>:<position>`; the oldest that is kept by default")
                    String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        var place = after == null || after.isBlank() ? null : FeedCursor.parse(after);
        return log.page(asked.region(caller, place), place, asked.filter(), limit)
                .map(page -> new Page<>(
                        page.events().stream()
                                .map(event -> new DealEventView(event.body()))
                                .toList(),
                        page.next().toString()));
    }
}
