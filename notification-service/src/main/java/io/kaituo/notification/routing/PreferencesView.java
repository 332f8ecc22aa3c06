package io.kaituo.notification.routing;

import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.routing.Route.Chooser;
import io.kaituo.platform.web.Versioned;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * How the caller is told, in one region.
 *
 * @param id        null as long as they follow the playbook in everything
 * @param routes    what they chose themselves
 * @param quiet     in force, whoever chose it
 * @param quietOwn  whether they chose it themselves
 * @param digestAt  in force today
 * @param ways      what comes of it: a line per kind and priority that leaves the inbox by choice or rule
 * @param reachable the channels that work for them here
 */
record PreferencesView(
        UUID id,
        long version,
        String region,
        String timeZone,
        List<OwnRoute> routes,
        SetPreferences.QuietHours quiet,
        boolean quietOwn,
        LocalTime digestAt,
        boolean digestOwn,
        List<Way> ways,
        List<ChannelKind> reachable,
        List<TopicView> topics)
        implements Versioned {

    /** How messages of one kind leave the house. */
    record Way(String kind, Priority priority, List<ChannelKind> channels, Timing timing, Chooser chosenBy) {}

    /** What may be chosen for: a topic or one of its kinds. */
    record TopicView(Topic topic, List<String> kinds) {}
}
