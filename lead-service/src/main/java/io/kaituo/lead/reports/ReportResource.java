package io.kaituo.lead.reports;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadView;
import io.kaituo.lead.ownership.Readers;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports over HTTP: every number says where its leads are, and every report is a table for spreadsheets too. */
@Path("/api/leads/reports")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class ReportResource {

    private final Reports reports;
    private final Conflicts conflicts;
    private final ClockOutcomes outcomes;
    private final Readers readers;

    ReportResource(Reports reports, Conflicts conflicts, ClockOutcomes outcomes, Readers readers) {
        this.reports = reports;
        this.conflicts = conflicts;
        this.outcomes = outcomes;
        this.readers = readers;
    }

    /** New records per rep against the average floor (R5.2). */
    @GET
    @Path("/new-records")
    public Uni<Report<NewRecordsRow>> newRecords(@BeanParam ReportFilter filter) {
        return reports.newRecords(reports.scope(filter));
    }

    /** New records per rep and day (R5.2). */
    @GET
    @Path("/new-records-by-day")
    public Uni<Report<DayRow>> newRecordsByDay(@BeanParam ReportFilter filter) {
        return reports.newRecordsByDay(reports.scope(filter));
    }

    /** Records that were entered too long after their collection (R5.3). */
    @GET
    @Path("/entry-lateness")
    public Uni<Report<LatenessRow>> entryLateness(@BeanParam ReportFilter filter) {
        return reports.entryLateness(reports.scope(filter));
    }

    /** How the clocks of the first contact ended, and what was passed on (R5.6). */
    @GET
    @Path("/first-contact")
    public Uni<Report<FirstContactRow>> firstContact(@BeanParam ReportFilter filter) {
        return reports.firstContact(reports.scope(filter));
    }

    /** The same week by week; its leads are those of {@code first-contact} in these days. */
    @GET
    @Path("/first-contact-by-week")
    public Uni<Report<WeekRow>> firstContactByWeek(@BeanParam ReportFilter filter) {
        return reports.firstContactByWeek(reports.scope(filter));
    }

    /** The leads behind {@code first-contact}. */
    @GET
    @Path("/first-contact/leads")
    public Uni<Page<LeadView>> firstContactLeads(
            @BeanParam ReportFilter filter,
            @QueryParam("outcome") @DefaultValue("OVERDUE") ClockOutcome outcome,
            @Valid @BeanParam PageRequest page) {
        var scope = reports.scope(filter);
        var reader = readers.caller();
        return page.newestFirst(
                List.of(scope.region()),
                region -> outcomes.leads(scope, outcome, page.after(Cursor.NEWEST), page.limit() + 1),
                Lead::place,
                lead -> lead.view(reader));
    }

    /** Effectiveness and coverage per source (W2.1). */
    @GET
    @Path("/sources")
    public Uni<Report<SourceRow>> sources(@BeanParam ReportFilter filter) {
        return reports.sources(reports.scope(filter));
    }

    /** How leads are spread over tiers, grades and scores. */
    @GET
    @Path("/ratings")
    public Uni<Report<RatingRow>> ratings(@BeanParam ReportFilter filter) {
        return reports.ratings(reports.scope(filter));
    }

    /** Registrations that somebody else's came before, what was ruled on them and what was appealed (R5.4). */
    @GET
    @Path("/conflicts")
    public Uni<Report<ConflictRow>> conflicts(@BeanParam ReportFilter filter) {
        return reports.conflicts(reports.scope(filter));
    }

    /** The leads behind {@code conflicts}. */
    @GET
    @Path("/conflicts/leads")
    public Uni<Page<LeadView>> conflictLeads(
            @BeanParam ReportFilter filter,
            @QueryParam("outcome") ContestOutcome outcome,
            @QueryParam("appeal") AppealOutcome appeal,
            @Valid @BeanParam PageRequest page) {
        var scope = reports.scope(filter);
        var reader = readers.caller();
        return page.newestFirst(
                List.of(scope.region()),
                region -> conflicts.leads(scope, outcome, appeal, page.after(Cursor.NEWEST), page.limit() + 1),
                Lead::place,
                lead -> lead.view(reader));
    }

    /** Any of them as a table for spreadsheets. */
    @GET
    @Path("/{name}.csv")
    @Produces("text/csv")
    public Uni<RestResponse<String>> csv(String name, @BeanParam ReportFilter filter) {
        var scope = reports.scope(filter);
        Uni<String> table =
                switch (name) {
                    case "new-records" -> reports.newRecords(scope).map(report -> Csv.of(report, NewRecordsRow.class));
                    case "new-records-by-day" -> reports.newRecordsByDay(scope)
                            .map(report -> Csv.of(report, DayRow.class));
                    case "entry-lateness" -> reports.entryLateness(scope)
                            .map(report -> Csv.of(report, LatenessRow.class));
                    case "first-contact" -> reports.firstContact(scope)
                            .map(report -> Csv.of(report, FirstContactRow.class));
                    case "first-contact-by-week" -> reports.firstContactByWeek(scope)
                            .map(report -> Csv.of(report, WeekRow.class));
                    case "sources" -> reports.sources(scope).map(report -> Csv.of(report, SourceRow.class));
                    case "ratings" -> reports.ratings(scope).map(report -> Csv.of(report, RatingRow.class));
                    case "conflicts" -> reports.conflicts(scope).map(report -> Csv.of(report, ConflictRow.class));
                    default -> throw Refused.notFound();
                };
        return table.map(text -> RestResponse.ResponseBuilder.ok(text, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build());
    }
}
