package io.kaituo.contract.contracts;

import io.kaituo.contract.CalendarDay;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What was signed, month by month: a rep's own, a manager's team, a director's region. */
@Path("/api/reports/signings")
@RolesAllowed({"sales", "manager", "director", "company"})
@UnitOfWork
class SigningReportResource {

    private static final int MOST_DAYS = 731;
    private static final int MONTHS_BEFORE = 11;

    private final SigningFigures figures;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    SigningReportResource(SigningFigures figures, Calendars calendars, Caller caller, Clock clock) {
        this.figures = figures;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Uni<SigningReport> signings(
            @QueryParam("region") String asked,
            @CalendarDay
                    @QueryParam("from")
                    @Parameter(
                            description = "First day; without it the first of the month eleven months before the last")
                    LocalDate first,
            @CalendarDay @QueryParam("to") @Parameter(description = "Last day; today without it. 731 days at most")
                    LocalDate last) {
        String region = caller.region(asked);
        var to = last == null
                ? LocalDate.ofInstant(clock.instant(), calendars.of(region).zone())
                : last;
        var from = first == null ? to.minusMonths(MONTHS_BEFORE).withDayOfMonth(1) : first;
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Refused.unprocessable("contract.report-period", from.toString(), to.toString(), MOST_DAYS);
        }
        return figures.count(region, from, to, caller.sight())
                .map(months -> new SigningReport(region, from, to, months));
    }
}
