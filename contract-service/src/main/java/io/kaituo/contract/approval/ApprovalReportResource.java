package io.kaituo.contract.approval;

import io.kaituo.contract.CalendarDay;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
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

/** How long approvals take, in how many rounds, and with whom they lie: a manager's people, a director's region. */
@Path("/api/reports/approvals")
@RolesAllowed({"manager", "director", "company"})
@UnitOfWork
class ApprovalReportResource {

    private static final int MOST_DAYS = 92;
    private static final int ORDINARY_DAYS = 30;

    private final ApprovalFigures figures;
    private final WaitingApprovals waiting;
    private final Calendars calendars;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    ApprovalReportResource(
            ApprovalFigures figures,
            WaitingApprovals waiting,
            Calendars calendars,
            Directory directory,
            Caller caller,
            Clock clock) {
        this.figures = figures;
        this.waiting = waiting;
        this.calendars = calendars;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Uni<ApprovalReport> approvals(
            @QueryParam("region") String asked,
            @CalendarDay @QueryParam("from") @Parameter(description = "First day; 30 days before the last without it")
                    LocalDate first,
            @CalendarDay @QueryParam("to") @Parameter(description = "Last day; today without it. 92 days at most")
                    LocalDate last) {
        String region = caller.region(asked);
        var zone = calendars.of(region).zone();
        var to = last == null ? LocalDate.ofInstant(clock.instant(), zone) : last;
        var from = first == null ? to.minusDays(ORDINARY_DAYS) : first;
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Refused.unprocessable("approval.report-period", from.toString(), to.toString(), MOST_DAYS);
        }
        var begin = from.atStartOfDay(zone).toInstant();
        var end = to.plusDays(1).atStartOfDay(zone).toInstant();
        var sight = caller.sight();
        return figures.types(region, begin, end, sight)
                .chain(types -> figures.approvers(region, begin, end, sight, directory::name)
                        .chain(approvers -> figures.stuck(region, sight).chain(stuck -> waiting.open(
                                        region, clock.instant(), sight)
                                .map(open -> new ApprovalReport(region, from, to, types, approvers, stuck, open)))));
    }
}
