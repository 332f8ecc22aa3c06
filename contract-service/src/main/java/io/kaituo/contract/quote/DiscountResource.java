package io.kaituo.contract.quote;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestResponse;

/** Discounts against authority over HTTP: a rep's own, a manager's team's, a director's region's. */
@Path("/api/reports")
@RolesAllowed({"sales", "manager", "director", "company"})
@UnitOfWork
class DiscountResource {

    private final Discounts discounts;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    DiscountResource(Discounts discounts, Calendars calendars, Caller caller, Clock clock) {
        this.discounts = discounts;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/discounts")
    public Uni<DiscountReport> discounts(@Valid @BeanParam DiscountFilter filter) {
        return report(filter);
    }

    /** The same as a table for spreadsheets. */
    @GET
    @Path("/discounts.csv")
    @Produces("text/csv")
    public Uni<RestResponse<String>> csv(@Valid @BeanParam DiscountFilter filter) {
        return report(filter).map(report -> report.csv().file("discounts.csv"));
    }

    private Uni<DiscountReport> report(DiscountFilter filter) {
        String region = caller.region(filter.region);
        var sight = caller.sight();
        if (filter.rep != null && !sight.covers(filter.rep)) {
            throw Refused.notFound();
        }
        var today = LocalDate.ofInstant(clock.instant(), calendars.of(region).zone());
        return discounts.of(region, filter.period(today), sight, filter.rep);
    }
}
