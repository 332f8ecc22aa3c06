package io.kaituo.notification.routing;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how people are told, from what they chose, the region's playbook and its working calendar. */
@ApplicationScoped
public class Routing {

    private final Preferences preferences;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Clock clock;

    Routing(Preferences preferences, Playbooks playbooks, Calendars calendars, Clock clock) {
        this.preferences = preferences;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The ways to these people in a region, as they are now. */
    public Uni<Ways> to(String region, Collection<String> people) {
        return guide(region).chain(guide -> preferences
                .of(region, people)
                .map(said ->
                        (person, kind, priority) -> guide.route(kind, priority, said.get(person), clock.instant())));
    }

    /** When somebody's digest of that day comes. */
    public Uni<Instant> digest(String region, String person, LocalDate day) {
        return guide(region).chain(guide -> preferences.of(region, person).map(said -> day.atTime(
                        guide.digestAt(said.orElse(null), day))
                .atZone(calendars.of(region).zone())
                .toInstant()));
    }

    /** The same for many people, each with theirs. */
    public Uni<Map<String, Instant>> digests(String region, Collection<String> people, LocalDate day) {
        var zone = calendars.of(region).zone();
        return guide(region).chain(guide -> preferences.of(region, people).map(said -> people.stream()
                .collect(Collectors.toMap(person -> person, person -> day.atTime(guide.digestAt(said.get(person), day))
                        .atZone(zone)
                        .toInstant()))));
    }

    /** The soonest that something may leave for somebody. */
    public Uni<Instant> earliest(String region, String person, Timing timing) {
        return guide(region).chain(guide -> preferences
                .of(region, person)
                .map(said -> timing.earliest(clock.instant(), guide.quiet(said.orElse(null)), guide.calendar())));
    }

    Uni<Guide> guide(String region) {
        var calendar = calendars.of(region);
        return playbooks
                .of(region)
                .map(playbook -> new Guide(NotificationRules.of(playbook), name(playbook), calendar))
                .onFailure(Refused.class)
                .recoverWithItem(() -> new Guide(NotificationRules.STANDARD, null, calendar));
    }

    private static String name(Playbook playbook) {
        return NotificationRules.speaks(playbook) ? playbook.name() + " v" + playbook.version() : null;
    }

    /** The ways to some people. */
    @FunctionalInterface
    public interface Ways {
        Route of(String person, String kind, Priority priority);
    }
}
