package io.kaituo.notification.routing;

import io.kaituo.notification.channel.Channel;
import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.channel.Channels;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the caller wants to be told; everybody sees and sets their own and no other. */
@Path("/api/inbox/preferences")
@RolesAllowed({"sales", "manager", "director", "company", "legal", "service", "admin", "integrator", "signatory"})
@UnitOfWork
class PreferencesResource {

    private final Preferences preferences;
    private final Routing routing;
    private final Channels channels;
    private final Directory directory;
    private final Caller caller;
    private final IfMatch ifMatch;
    private final Clock clock;

    PreferencesResource(
            Preferences preferences,
            Routing routing,
            Channels channels,
            Directory directory,
            Caller caller,
            IfMatch ifMatch,
            Clock clock) {
        this.preferences = preferences;
        this.routing = routing;
        this.channels = channels;
        this.directory = directory;
        this.caller = caller;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** With what comes of them, and whose choice each is. */
    @GET
    public Uni<PreferencesView> show(@QueryParam("region") String asked) {
        String region = caller.region(asked);
        return preferences.of(region, caller.id()).chain(said -> view(region, said));
    }

    /** Replaces all of them. */
    @PUT
    public Uni<PreferencesView> set(@NotNull @Valid SetPreferences asked) {
        String region = caller.region(asked.region());
        requireKnown(asked.routes());
        return preferences
                .of(region, caller.id())
                .invoke(said -> ifMatch.require(said.map(Preference::edition).orElse(0L)))
                .chain(said -> {
                    var preference = said.orElseGet(() -> Preference.of(region, caller.id()));
                    preference.set(asked);
                    return preferences.persist(preference);
                })
                .chain(Transaction.answer(preference -> preference))
                .chain(preference -> view(region, Optional.of(preference)));
    }

    private static void requireKnown(List<OwnRoute> routes) {
        var unknown = routes.stream()
                .map(OwnRoute::about)
                .filter(about -> !Topic.knows(about)
                        && Arrays.stream(Topic.values())
                                .noneMatch(topic -> topic.name().equals(about)))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refused.unprocessable(
                    "preference.unknown-kind",
                    String.join(", ", unknown),
                    Arrays.stream(Topic.values()).map(Enum::name).collect(Collectors.joining(", ")));
        }
    }

    private Uni<PreferencesView> view(String region, Optional<Preference> said) {
        return routing.guide(region).chain(guide -> channels.reaching(region, List.of(caller.id()))
                .map(reaching -> view(region, said.orElse(null), guide, reachable(reaching))));
    }

    private PreferencesView view(String region, Preference said, Guide guide, List<ChannelKind> reachable) {
        var today = clock.instant().atZone(guide.calendar().zone()).toLocalDate();
        return new PreferencesView(
                said == null ? null : said.id(),
                said == null ? 0 : said.edition(),
                region,
                guide.calendar().zone().getId(),
                said == null ? List.of() : said.routes(),
                SetPreferences.QuietHours.of(guide.quiet(said)),
                said != null && said.quiet().isPresent(),
                guide.digestAt(said, today),
                said != null && said.digestAt().isPresent(),
                ways(guide, said),
                reachable,
                Arrays.stream(Topic.values())
                        .map(topic -> new PreferencesView.TopicView(
                                topic, topic.kinds().stream().sorted().toList()))
                        .toList());
    }

    private List<PreferencesView.Way> ways(Guide guide, Preference said) {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> topic.kinds().stream().sorted())
                .flatMap(kind -> Stream.of(Priority.HIGH, Priority.NORMAL).map(priority -> {
                    var route = guide.route(kind, priority, said, clock.instant());
                    return new PreferencesView.Way(kind, priority, route.channels(), route.timing(), route.chosenBy());
                }))
                .filter(way -> !way.channels().isEmpty())
                .toList();
    }

    private List<ChannelKind> reachable(List<Channel> reaching) {
        var person = directory.person(caller.id());
        return Arrays.stream(ChannelKind.values())
                .filter(kind -> person.isPresent() && Channels.isOpenTo(reaching, kind, person.get()))
                .toList();
    }
}
