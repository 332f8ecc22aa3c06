package io.kaituo.notification.delivery;

import io.kaituo.notification.channel.Channel;
import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.channel.Channels;
import io.kaituo.notification.routing.Routing;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Puts a message on the first of its channels that works, and on the next one when that has failed for good. */
@ApplicationScoped
class NextWay {

    private static final Logger LOG = Logger.getLogger(NextWay.class);

    private final Channels channels;
    private final Deliveries deliveries;
    private final Routing routing;
    private final Directory directory;
    private final Clock clock;
    private final Counter unreached;

    NextWay(
            Channels channels,
            Deliveries deliveries,
            Routing routing,
            Directory directory,
            Clock clock,
            MeterRegistry metrics) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.routing = routing;
        this.directory = directory;
        this.clock = clock;
        this.unreached = metrics.counter("kaituo.messages.unreached");
    }

    /** @param reaching every channel of the region that could be one of theirs */
    Uni<Void> begin(Dispatch dispatch, Person reader, Instant from, List<Channel> reaching) {
        return go(dispatch, reader, 0, from, new ArrayList<>(reaching));
    }

    /** Whether anything is left to try. */
    Uni<Boolean> exists(Dispatch dispatch, Delivery after) {
        return reader(dispatch)
                .map(reader ->
                        reaching(dispatch).map(reaching -> next(dispatch, reader, after.rank() + 1, reaching) >= 0))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    /** The channel has failed for good; quiet hours hold for the next one too. */
    Uni<Void> after(Delivery failed, Dispatch dispatch) {
        var reader = reader(dispatch);
        if (!dispatch.isOpen()) {
            return Uni.createFrom().voidItem();
        }
        if (reader.isEmpty()) {
            return giveUp(dispatch);
        }
        return routing.earliest(dispatch.region(), dispatch.recipientId(), dispatch.timing())
                .chain(from -> reaching(dispatch)
                        .chain(reaching ->
                                go(dispatch, reader.get(), failed.rank() + 1, from, new ArrayList<>(reaching))));
    }

    private Uni<Void> go(Dispatch dispatch, Person reader, int from, Instant at, List<Channel> reaching) {
        int rank = next(dispatch, reader, from, reaching);
        if (rank < 0) {
            return giveUp(dispatch);
        }
        return channel(dispatch, reader, rank, reaching)
                .chain(channel -> deliveries.persist(Delivery.of(dispatch, rank, channel, at, clock.instant())))
                .replaceWithVoid();
    }

    private Uni<Channel> channel(Dispatch dispatch, Person reader, int rank, List<Channel> reaching) {
        var kind = dispatch.channels().get(rank);
        return kind == ChannelKind.EMAIL
                ? channels.email(reaching, dispatch.region(), reader)
                : Uni.createFrom().item(Channels.nearest(reaching, kind, reader).orElseThrow());
    }

    private Uni<Void> giveUp(Dispatch dispatch) {
        LOG.warnf("Message %s (%s) reached its reader on no channel", dispatch.id(), dispatch.channels());
        unreached.increment();
        dispatch.unreached(clock.instant());
        return Uni.createFrom().voidItem();
    }

    private static int next(Dispatch dispatch, Person reader, int from, List<Channel> reaching) {
        return IntStream.range(from, dispatch.channels().size())
                .filter(rank -> Channels.isOpenTo(reaching, dispatch.channels().get(rank), reader))
                .findFirst()
                .orElse(-1);
    }

    private Uni<List<Channel>> reaching(Dispatch dispatch) {
        return channels.reaching(dispatch.region(), List.of(dispatch.recipientId()));
    }

    private Optional<Person> reader(Dispatch dispatch) {
        return directory.person(dispatch.recipientId()).filter(Person::active);
    }
}
