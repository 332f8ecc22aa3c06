package io.kaituo.contract.quote;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;

/** Discounts against authority over HTTP: a rep's own, a manager's team's, a director's region's. */
@Path("/api/reports/discounts")
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
    public Uni<DiscountReport> discounts(@BeanParam DiscountFilter filter) {
        String region = caller.region(filter.region);
        var sight = caller.sight();
        if (filter.rep != null && !sight.covers(filter.rep)) {
            throw Refused.notFound();
        }
        var today = LocalDate.ofInstant(clock.instant(), calendars.of(region).zone());
        return discounts.of(region, filter.period(today), sight, filter.rep);
    }
}
