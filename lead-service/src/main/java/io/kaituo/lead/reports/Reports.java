package io.kaituo.lead.reports;

import io.kaituo.lead.ownership.DailyCounts;
import io.kaituo.lead.ownership.DailyCounts.DailyCountsView;
import io.kaituo.lead.ownership.Period;
import io.kaituo.lead.ownership.RegisterRules;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** The reports about leads: a rep's own numbers, a manager's team, a director's region. */
@ApplicationScoped
class Reports {

    private final Registered registered;
    private final Conflicts conflicts;
    private final ClockOutcomes outcomes;
    private final DailyCounts counts;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    Reports(
            Registered registered,
            Conflicts conflicts,
            ClockOutcomes outcomes,
            DailyCounts counts,
            Playbooks playbooks,
            Calendars calendars,
            Directory directory,
            Caller caller,
            Clock clock) {
        this.registered = registered;
        this.conflicts = conflicts;
        this.outcomes = outcomes;
        this.counts = counts;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refused 404 for a rep the caller does not lead, 422 for too long a period */
    Scope scope(ReportFilter filter) {
        String region = caller.region(filter.region);
        var calendar = calendars.of(region);
        var period = Period.of(filter.from, filter.to, clock.instant().atZone(calendar.zone()));
        var sight = caller.sight();
        if (filter.rep != null && !sight.covers(filter.rep)) {
            throw Refused.notFound();
        }
        var people = filter.rep != null ? List.of(filter.rep) : sight.everybody() ? null : sight.owners();
        return new Scope(region, period, calendar, people);
    }

    Uni<Report<NewRecordsRow>> newRecords(Scope scope) {
        return daily(scope)
                .map(reps -> report(
                        "new-records",
                        scope,
                        reps.stream()
                                .map(rep -> new NewRecordsRow(
                                        rep.ownerId(),
                                        rep.ownerName(),
                                        rep.records(),
                                        rep.workingDays(),
                                        rep.average(),
                                        rep.floor(),
                                        rep.meetsFloor(),
                                        scope.leads()
                                                .queryParam("registeredBy", rep.ownerId())
                                                .toTemplate()))
                                .toList()));
    }

    Uni<Report<DayRow>> newRecordsByDay(Scope scope) {
        return daily(scope)
                .map(reps -> report(
                        "new-records-by-day",
                        scope,
                        reps.stream()
                                .flatMap(rep -> rep.days().stream()
                                        .map(day -> new DayRow(
                                                rep.ownerId(),
                                                rep.ownerName(),
                                                day.day(),
                                                day.records(),
                                                day.late(),
                                                scope.leads(day.day(), day.day())
                                                        .queryParam("registeredBy", rep.ownerId())
                                                        .toTemplate())))
                                .toList()));
    }

    Uni<Report<LatenessRow>> entryLateness(Scope scope) {
        return daily(scope)
                .map(reps -> report(
                        "entry-lateness",
                        scope,
                        reps.stream()
                                .map(rep -> new LatenessRow(
                                        rep.ownerId(),
                                        rep.ownerName(),
                                        rep.records(),
                                        rep.late(),
                                        Share.of(rep.late(), rep.records()),
                                        scope.leads()
                                                .queryParam("registeredBy", rep.ownerId())
                                                .queryParam("lateEntry", true)
                                                .toTemplate()))
                                .toList()));
    }

    Uni<Report<FirstContactRow>> firstContact(Scope scope) {
        return outcomes.count(scope, directory::name).map(rows -> report("first-contact", scope, rows));
    }

    Uni<Report<WeekRow>> firstContactByWeek(Scope scope) {
        return outcomes.countByWeek(scope, directory::name).map(rows -> report("first-contact-by-week", scope, rows));
    }

    Uni<Report<SourceRow>> sources(Scope scope) {
        return registered.sources(scope).map(rows -> report("sources", scope, rows));
    }

    Uni<Report<RatingRow>> ratings(Scope scope) {
        return registered.ratings(scope).map(rows -> report("ratings", scope, rows));
    }

    Uni<Report<ConflictRow>> conflicts(Scope scope) {
        return conflicts.count(scope, directory::name).map(rows -> report("conflicts", scope, rows));
    }

    private Uni<List<DailyCountsView>> daily(Scope scope) {
        var reps = directory.inRole("sales", scope.region()).stream()
                .filter(person -> scope.people() == null || scope.people().contains(person.id()))
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
        return playbooks
                .of(scope.region())
                .chain(playbook ->
                        counts.of(scope.region(), reps, scope.period(), scope.calendar(), RegisterRules.of(playbook)));
    }

    private static <R extends Record> Report<R> report(String name, Scope scope, List<R> rows) {
        return new Report<>(
                name, scope.region(), scope.period().from(), scope.period().to(), rows);
    }
}
