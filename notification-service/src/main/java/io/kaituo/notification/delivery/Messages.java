package io.kaituo.notification.delivery;

import io.kaituo.notification.channel.Channel;
import io.kaituo.notification.channel.Channels;
import io.kaituo.notification.routing.Route;
import io.kaituo.notification.routing.Routing;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The door for everything that people are to be told outside their inbox. What is told here is stored with the caller's
 * change or not at all, and handed over afterwards: nobody waits for a channel.
 */
@ApplicationScoped
public class Messages {

    private final Routing routing;
    private final Channels channels;
    private final Dispatches dispatches;
    private final Deliveries deliveries;
    private final NextWay nextWay;
    private final DeliverMessages delivering;
    private final Directory directory;
    private final Clock clock;

    Messages(
            Routing routing,
            Channels channels,
            Dispatches dispatches,
            Deliveries deliveries,
            NextWay nextWay,
            DeliverMessages delivering,
            Directory directory,
            Clock clock) {
        this.routing = routing;
        this.channels = channels;
        this.dispatches = dispatches;
        this.deliveries = deliveries;
        this.nextWay = nextWay;
        this.delivering = delivering;
        this.directory = directory;
        this.clock = clock;
    }

    /** Each by the way its reader or their playbook wants it to take; most stay in the inbox. Part of the caller's transaction. */
    public Uni<Void> tell(Collection<Message> told) {
        var byRegion = told.stream().collect(Collectors.groupingBy(Message::region));
        return Multi.createFrom()
                .iterable(byRegion.entrySet())
                .onItem()
                .transformToUniAndConcatenate(part -> tell(part.getKey(), part.getValue()))
                .onItem()
                .ignoreAsUni();
    }

    /** Nobody needs to be told of these any more: what has not left the house stays. Part of the caller's transaction. */
    public void drop(Collection<UUID> items) {
        deliveries.drop(items, clock.instant());
    }

    private Uni<Void> tell(String region, List<Message> told) {
        var people = told.stream().map(Message::recipientId).distinct().toList();
        return routing.to(region, people)
                .map(ways -> told.stream()
                        .map(message ->
                                letter(message, ways.of(message.recipientId(), message.kind(), message.priority())))
                        .filter(Objects::nonNull)
                        .toList())
                .chain(letters -> letters.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : channels.reaching(region, people).chain(reaching -> send(letters, reaching)));
    }

    private Letter letter(Message message, Route route) {
        return route.isInboxOnly()
                ? null
                : directory
                        .person(message.recipientId())
                        .filter(Person::active)
                        .map(reader -> new Letter(
                                Dispatch.of(message, reader.language(), route, clock.instant()), reader, route))
                        .orElse(null);
    }

    private Uni<Void> send(List<Letter> letters, List<Channel> reaching) {
        Transaction.current().afterCommit(delivering::wake);
        return dispatches.persist(letters.stream().map(Letter::dispatch)).chain(() -> Multi.createFrom()
                .iterable(letters)
                .onItem()
                .transformToUniAndConcatenate(letter -> nextWay.begin(
                        letter.dispatch(), letter.reader(), letter.route().from(), reaching))
                .onItem()
                .ignoreAsUni());
    }

    private record Letter(Dispatch dispatch, Person reader, Route route) {}
}
