package io.kaituo.notification.routing;

import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.routing.Route.Chooser;
import io.kaituo.platform.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Finds the way of a message: what its reader said of its kind, else what they said of its topic, else the region's playbook.
 *
 * @param playbook what {@code rules} are of, such as {@code advertising-sales v3}; null for the standard ones
 */
record Guide(NotificationRules rules, String playbook, WorkingCalendar calendar) {

    /** @param said null for somebody who never said anything */
    Route route(String kind, Priority priority, Preference said, Instant now) {
        var rule = rules.rule(kind, priority);
        var own = Optional.ofNullable(said).flatMap(preference -> preference.route(kind));
        var timing = own.map(OwnRoute::timing)
                .or(() -> rule.map(NotificationRules.Rule::timing))
                .orElse(Timing.WORKING_TIME);
        var from = timing.earliest(now, quiet(said), calendar);
        return own.map(route -> new Route(distinct(route.channels()), timing, from, Chooser.PERSON, route.about()))
                .orElseGet(() -> new Route(
                        rule.map(NotificationRules.Rule::order).orElse(List.of()),
                        timing,
                        from,
                        playbook == null ? Chooser.STANDARD : Chooser.PLAYBOOK,
                        playbook));
    }

    Quiet quiet(Preference said) {
        return Optional.ofNullable(said).flatMap(Preference::quiet).orElseGet(rules::quietHours);
    }

    /** When the daily digest comes: what they chose, else the playbook, else when work begins. */
    LocalTime digestAt(Preference said, LocalDate day) {
        return Optional.ofNullable(said)
                .flatMap(Preference::digestAt)
                .or(() -> Optional.ofNullable(rules.digest()))
                .orElseGet(() -> calendar.opening(day).atZone(calendar.zone()).toLocalTime());
    }

    private static List<ChannelKind> distinct(List<ChannelKind> channels) {
        return channels.stream().distinct().toList();
    }
}
