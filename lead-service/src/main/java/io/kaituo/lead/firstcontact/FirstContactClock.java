package io.kaituo.lead.firstcontact;

import io.kaituo.lead.people.Absence;
import io.kaituo.lead.people.Absences;
import io.kaituo.lead.recycling.RecyclingClock;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.Explanation;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The clock that starts when somebody becomes responsible for a lead and stops when they have spoken to it. */
@ApplicationScoped
public class FirstContactClock {

    /** The deadline of the first contact itself. */
    public static final String DUE = "first-contact";

    /** The deadline of the reminder before it. */
    public static final String WARNING = "first-contact-warning";

    /** The deadline of the manager who was told that it is overdue. */
    public static final String ESCALATION = "first-contact-escalation";

    /** The end of a pause. */
    public static final String PAUSE = "first-contact-pause";

    /** Whatever runs against an owner; it ends with what they do, or with their ownership. */
    private static final List<String> ALL =
            List.of(DUE, WARNING, ESCALATION, PAUSE, RecyclingClock.DUE, RecyclingClock.WARNING);

    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Absences absences;

    FirstContactClock(Deadlines deadlines, Calendars calendars, Absences absences) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.absences = absences;
    }

    /** Starts the clock of this owner, or starts it anew. */
    public Uni<Void> start(Clocked lead, String ownerId, FirstContactRules rules, Instant from) {
        return away(lead.region(), Set.of(ownerId), from)
                .invoke(away -> start(lead, ownerId, rules, from, away))
                .replaceWithVoid();
    }

    /**
     * The same for one of many leads.
     *
     * @param away when their owners are away, as {@link #away} says
     */
    public void start(
            Clocked lead, String ownerId, FirstContactRules rules, Instant from, Map<String, List<Absence>> away) {
        if (lead.firstContact().hasStarted()) {
            stop(lead.id());
        }
        lead.firstContact().start(rules.within(), from);
        run(lead, ownerId, rules, away, from);
    }

    /** The same for many new leads of one region, with one statement; all of an owner's are due at the same moment. */
    public void start(
            Collection<? extends Clocked> leads,
            FirstContactRules rules,
            Instant from,
            Map<String, List<Absence>> away) {
        var clocks = new HashMap<String, Clocks>();
        List<Deadline> started = new ArrayList<>();
        leads.forEach(lead -> {
            lead.firstContact().start(rules.within(), from);
            var counted = clocks.computeIfAbsent(lead.ownerId(), owner -> count(lead, owner, rules, away, from));
            lead.firstContact().fallDue(counted.due());
            started.addAll(counted.of(lead));
        });
        deadlines.schedule(started);
    }

    /** When each of these people is away from then on. */
    public Uni<Map<String, List<Absence>>> away(String region, Collection<String> people, Instant from) {
        var zone = calendars.of(region).zone();
        return absences.of(region, people, from.atZone(zone).toLocalDate());
    }

    /**
     * Gives the owner more time: a clock of its own.
     *
     * @param days null for all the playbook allows
     */
    public Uni<Void> extend(Clocked lead, Integer days, String reason, FirstContactRules rules, Instant now) {
        var by = rules.extension(days, calendars.of(lead.region()), now);
        return away(lead.region(), Set.of(lead.ownerId()), now)
                .invoke(away -> {
                    lead.firstContact().extend(by, rules.extend().times(), reason, now);
                    stop(lead.id());
                    run(lead, lead.ownerId(), rules, away, now);
                })
                .replaceWithVoid();
    }

    /**
     * Stands still until somebody resumes it or the pause is over.
     *
     * @param until null for as long as the playbook allows
     */
    public void pause(Clocked lead, Instant until, FirstContactRules rules, Instant now) {
        var calendar = calendars.of(lead.region());
        var end = rules.pauseEnd(until, calendar, now);
        lead.firstContact().pause(end, now);
        stop(lead.id());
        deadlines.schedule(new Deadline(PAUSE, lead.id(), lead.region(), end, standsStill(end, calendar)));
    }

    /** Whether a pause could end then; throws what {@link #pause} would. */
    public void checkPause(Clocked lead, Instant until, FirstContactRules rules, Instant now) {
        rules.pauseEnd(until, calendars.of(lead.region()), now);
    }

    /** Runs on, later by the pause. */
    public Uni<Void> resume(Clocked lead, FirstContactRules rules, Instant now) {
        lead.firstContact().resume(now);
        return recount(lead, rules, now);
    }

    /** Counts again what is due when; for news of the owner's absences. */
    public Uni<Void> recount(Clocked lead, FirstContactRules rules, Instant now) {
        return away(lead.region(), Set.of(lead.ownerId()), lead.firstContact().startedAt())
                .invoke(away -> {
                    stop(lead.id());
                    run(lead, lead.ownerId(), rules, away, now);
                })
                .replaceWithVoid();
    }

    /** The manager has so long to decide about the overdue lead. */
    public void awaitDecision(Clocked lead, FirstContactRules rules, Instant now) {
        var due = calendars.of(lead.region()).due(now, rules.escalateAfter());
        deadlines.schedule(Deadline.at(due, ESCALATION, lead.id(), lead.region()));
    }

    /** Nothing runs against the owner any more. */
    public void stop(UUID lead) {
        deadlines.cancel(ALL, lead);
    }

    private void run(
            Clocked lead, String ownerId, FirstContactRules rules, Map<String, List<Absence>> away, Instant now) {
        deadlines.schedule(count(lead, ownerId, rules, away, now).of(lead));
    }

    private Clocks count(
            Clocked lead, String ownerId, FirstContactRules rules, Map<String, List<Absence>> away, Instant now) {
        var calendar = calendars.of(lead.region());
        var due = lead.firstContact().count(calendar, away.getOrDefault(ownerId, List.of()));
        return new Clocks(due, rules.warning(calendar, now, due.at()));
    }

    /** What runs against an owner, and the reminder before it where there is time for one. */
    private record Clocks(DueDate due, Optional<DueDate> warning) {

        List<Deadline> of(Clocked lead) {
            var first = Deadline.at(due, DUE, lead.id(), lead.region());
            return warning.map(reminder -> List.of(first, Deadline.at(reminder, WARNING, lead.id(), lead.region())))
                    .orElseGet(() -> List.of(first));
        }
    }

    private static List<Explanation> standsStill(Instant until, WorkingCalendar calendar) {
        var local = LocalDateTime.ofInstant(until, calendar.zone()).withNano(0).toString();
        return List.of(new Explanation("stands-still", Map.of("due", local)));
    }
}
