package io.kaituo.lead.inspection;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.ownership.Readers;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.calendar.Explanation;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sheet of a week's new records, which the manager goes through (R5.3), and the list of those sent back. */
@Path("/api/leads")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class SheetResource {

    private final Inspections inspections;
    private final Leads leads;
    private final Playbooks playbooks;
    private final Readers readers;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    SheetResource(
            Inspections inspections,
            Leads leads,
            Playbooks playbooks,
            Readers readers,
            Calendars calendars,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.inspections = inspections;
        this.leads = leads;
        this.playbooks = playbooks;
        this.readers = readers;
        this.calendars = calendars;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    /** The week's records of everybody the caller leads, oldest first; this week's when none is named. */
    @GET
    @Path("/inspections")
    public Uni<Page<InspectedRecord.RecordView>> sheet(
            @BeanParam SheetFilter filter, @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        var reader = readers.caller();
        return page.oldestFirst(
                caller.regions(filter.region),
                region -> {
                    var zone = calendars.of(region).zone();
                    var week = filter.week(clock.instant(), zone);
                    var part = new Inspections.Sheet(week.begins(zone), week.ends(zone), filter.rep, filter.status);
                    return inspections.sheet(region, sight, part, page.after(Cursor.OLDEST), page.limit() + 1);
                },
                InspectedRecord::registered,
                record -> record.view(reader));
    }

    /** How far each rep's records of the week are, and until when they have to be inspected. */
    @GET
    @Path("/inspections/summary")
    public Uni<WeekSummary> summary(@BeanParam SheetFilter filter, @HeaderParam("Accept-Language") String language) {
        String region = caller.region(filter.region);
        var calendar = calendars.of(region);
        var week = filter.week(clock.instant(), calendar.zone());
        var sight = caller.sight();
        return playbooks
                .of(region)
                .map(playbook -> InspectionRules.of(playbook).deadline(week, calendar))
                .chain(deadline -> inspections
                        .counts(region, week.begins(calendar.zone()), week.ends(calendar.zone()))
                        .map(counts ->
                                WeekSummary.of(region, week, deadline, seen(counts, sight), Texts.language(language))));
    }

    /** One verdict on many records: all of them or none. */
    @POST
    @Path("/inspections")
    @RolesAllowed({"manager", "director"})
    public Uni<List<InspectionView>> inspect(@NotNull @Valid InspectRecords verdict) {
        var ids = new HashSet<>(verdict.leadIds());
        var sight = caller.sight();
        return leads.list("id in ?1 order by id", ids)
                .chain(found -> {
                    var records = found.stream()
                            .filter(lead -> sight.covers(lead.entry().registeredBy()))
                            .toList();
                    if (records.size() < ids.size()) {
                        throw Refused.unprocessable("inspection.unknown-records", ids.size() - records.size());
                    }
                    return inspections.of(ids).map(known -> inspect(records, known, verdict.each()));
                })
                .call(inspections::persist)
                .map(done -> done.stream()
                        .map(inspection -> inspection.view(directory::name))
                        .toList());
    }

    /** What was sent back and waits for a correction. */
    @GET
    @Path("/returned")
    public Uni<Page<InspectedRecord.RecordView>> returned(
            @QueryParam("region") String asked, @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        var reader = readers.caller();
        return page.newestFirst(
                caller.regions(asked),
                region -> inspections.returned(region, sight, page.after(Cursor.NEWEST), page.limit() + 1),
                InspectedRecord::inspected,
                record -> record.view(reader));
    }

    private List<Inspection> inspect(List<Lead> records, List<Inspection> known, InspectRecord verdict) {
        var byLead = known.stream()
                .collect(Collectors.toMap(inspection -> inspection.place().id(), Function.identity()));
        var now = clock.instant();
        return records.stream()
                .map(lead -> {
                    var inspection = byLead.getOrDefault(lead.id(), Inspection.of(lead));
                    outbox.publish(inspection.inspect(lead, verdict, caller.id(), now));
                    return inspection;
                })
                .toList();
    }

    private List<RepSheet> seen(List<RepSheet> counts, Sight sight) {
        return counts.stream()
                .filter(rep -> sight.covers(rep.ownerId()))
                .map(rep -> rep.named(directory.name(rep.ownerId())))
                .toList();
    }

    /** The week as a whole. */
    record WeekSummary(
            String region,
            String week,
            java.time.LocalDate from,
            java.time.LocalDate to,
            Instant dueAt,
            String why,
            List<RepSheet> reps) {

        static WeekSummary of(
                String region, Week week, InspectionRules.Deadline deadline, List<RepSheet> reps, Locale reader) {
            String why = deadline.because().stream()
                    .map((Explanation reason) -> reason.in(reader))
                    .collect(Collectors.joining("; "));
            return new WeekSummary(region, week.toString(), week.monday(), week.sunday(), deadline.at(), why, reps);
        }
    }
}
