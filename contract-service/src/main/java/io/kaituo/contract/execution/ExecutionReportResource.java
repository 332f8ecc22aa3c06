package io.kaituo.contract.execution;

import io.kaituo.contract.CalendarDay;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/** How well contracts are performed: a rep's own, a manager's team, a director's region. */
@Path("/api/reports")
@RolesAllowed({"sales", "manager", "director", "company", "service"})
@UnitOfWork
class ExecutionReportResource {

    private static final int MOST_DAYS = 366;
    private static final int ORDINARY_DAYS = 91;

    private final ExecutionFigures figures;
    private final Calendars calendars;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    ExecutionReportResource(
            ExecutionFigures figures, Calendars calendars, Directory directory, Caller caller, Clock clock) {
        this.figures = figures;
        this.calendars = calendars;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/execution")
    public Uni<ExecutionReport> execution(
            @QueryParam("region") String region,
            @CalendarDay @QueryParam("from") @Parameter(description = "First day; 91 days before the last without it")
                    LocalDate first,
            @CalendarDay @QueryParam("to") @Parameter(description = "Last day; today without it. 366 days at most")
                    LocalDate last,
            @HeaderParam("Accept-Language") String language) {
        return report(caller.region(region), first, last, language);
    }

    /** The same as a table for spreadsheets. */
    @GET
    @Path("/execution.csv")
    @Produces("text/csv")
    public Uni<RestResponse<String>> csv(
            @QueryParam("region") String region,
            @CalendarDay @QueryParam("from") LocalDate first,
            @CalendarDay @QueryParam("to") LocalDate last,
            @HeaderParam("Accept-Language") String language) {
        return report(caller.region(region), first, last, language)
                .map(report -> report.csv().file("execution.csv"));
    }

    private Uni<ExecutionReport> report(String region, LocalDate first, LocalDate last, String language) {
        var today = LocalDate.ofInstant(clock.instant(), calendars.of(region).zone());
        var to = last == null ? today : last;
        var from = first == null ? to.minusDays(ORDINARY_DAYS) : first;
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Refused.unprocessable("execution.report-period", from.toString(), to.toString(), MOST_DAYS);
        }
        return figures.count(region, from, to, caller.sight(), directory::name, Texts.language(language))
                .map(rows -> new ExecutionReport(region, from, to, rows));
    }
}
