package io.kaituo.lead.inspection;

import io.kaituo.events.RegisterEvent.InspectionDue;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** The week's hour of inspection: each manager hears how many records wait for them, and the next week is planned. */
@ApplicationScoped
class WeeklyInspection implements DeadlineHandler {

    static final String KIND = "inspection";

    /** What was missed in the weeks before is not forgotten. */
    private static final Duration LOOK_BACK = Duration.ofDays(28);

    private final Inspections inspections;
    private final Deadlines deadlines;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Directory directory;
    private final Outbox outbox;
    private final Clock clock;

    WeeklyInspection(
            Inspections inspections,
            Deadlines deadlines,
            Playbooks playbooks,
            Calendars calendars,
            Directory directory,
            Outbox outbox,
            Clock clock) {
        this.inspections = inspections;
        this.deadlines = deadlines;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return inspections
                .counts(deadline.region(), deadline.dueAt().minus(LOOK_BACK), deadline.dueAt())
                .invoke(sheets -> remind(deadline, sheets))
                .chain(() -> playbooks.of(deadline.region()))
                .invoke(playbook -> schedule(playbook, latest(deadline.dueAt(), clock.instant())));
    }

    /** Plans the next inspection of the region unless that is done; a changed playbook moves it. */
    Uni<Void> plan(String region) {
        var now = clock.instant();
        return playbooks.of(region).chain(playbook -> deadlines
                .running(region, subject(region))
                .invoke(running -> {
                    boolean passing =
                            running.stream().anyMatch(due -> !due.dueAt().isAfter(now));
                    if (!passing) {
                        schedule(playbook, now);
                    }
                })
                .replaceWithVoid());
    }

    private void schedule(Playbook playbook, Instant after) {
        var calendar = calendars.of(playbook.region());
        var rules = InspectionRules.of(playbook);
        var week = Week.of(after, calendar.zone());
        var due = rules.deadline(week, calendar);
        while (!due.at().isAfter(after)) {
            week = week.next();
            due = rules.deadline(week, calendar);
        }
        deadlines.schedule(new Deadline(KIND, subject(playbook.region()), playbook.region(), due.at(), due.because()));
    }

    private void remind(Deadline deadline, List<RepSheet> sheets) {
        var waiting = new TreeMap<String, Long>();
        sheets.stream()
                .filter(sheet -> sheet.waiting() > 0)
                .forEach(sheet -> directory.managersOf(sheet.ownerId()).stream()
                        .map(Person::id)
                        .filter(manager -> !manager.equals(sheet.ownerId()))
                        .forEach(manager -> waiting.merge(manager, sheet.waiting(), Long::sum)));
        String week = Week.of(deadline.dueAt(), calendars.of(deadline.region()).zone())
                .toString();
        waiting.forEach((manager, records) -> outbox.publish(new InspectionDue(
                Uuid7.next(),
                clock.instant(),
                deadline.region(),
                uuid(deadline.region() + " " + manager),
                manager,
                week,
                Math.toIntExact(records),
                deadline.dueAt())));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static UUID subject(String region) {
        return uuid(region);
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("inspection " + name).getBytes(StandardCharsets.UTF_8));
    }
}
