package io.kaituo.platform.inbox;

import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.identity.Actor;
import io.kaituo.platform.transaction.Outage;
import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.health.Readiness;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/**
 * Applies events and remembers them in one transaction of their region, so a redelivered one changes nothing.
 * A batch costs one transaction per region and lane; if that fails, its events are tried one by one. What passes (an absent
 * database, a lost race) is waited for as long as it takes; an event that cannot be applied even by itself is parked, and
 * behind it the later ones of its key, so that it never blocks the others.
 */
@ApplicationScoped
public class Inbox {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final String REMEMBER =
            """
            insert into inbox (consumer, event_id, region) select $1, id, $2 from unnest($3::uuid[]) as id
            on conflict do nothing returning event_id""";

    private final Transactions transactions;
    private final ParkedEvents parked;
    private final WaitingConsumers waiting;
    private final Vertx vertx;

    Inbox(Transactions transactions, ParkedEvents parked, @Readiness WaitingConsumers waiting, Vertx vertx) {
        this.transactions = transactions;
        this.parked = parked;
        this.waiting = waiting;
        this.vertx = vertx;
    }

    /** Applies what arrived, each event once, in order per key; completes when all of it is applied or parked. */
    public <E extends IntegrationEvent> Uni<Void> each(
            EventConsumer<E> consumer, ConsumerRecords<String, String> arrived) {
        return Multi.createFrom()
                .iterable(inLanes(consumer, arrived))
                .onItem()
                .transformToUni(batch -> OwnContext.of(vertx, () -> apply(consumer, batch)))
                .merge(consumer.lanes())
                .onItem()
                .ignoreAsUni();
    }

    /** One region and one lane each; all events of a key go the same lane. */
    private static Collection<List<Arrival>> inLanes(
            EventConsumer<?> consumer, ConsumerRecords<String, String> arrived) {
        Map<Lane, List<Arrival>> batches = new LinkedHashMap<>();
        arrived.forEach(message -> {
            if (Arrival.concerns(consumer, message)) {
                var arrival = Arrival.of(message);
                int number = Math.floorMod(arrival.key().hashCode(), consumer.lanes());
                batches.computeIfAbsent(new Lane(arrival.region(), number), lane -> new ArrayList<>())
                        .add(arrival);
            }
        });
        return batches.values();
    }

    private Uni<Void> apply(EventConsumer<?> consumer, List<Arrival> batch) {
        return untilItPasses(consumer, () -> together(consumer, batch))
                .onFailure()
                .recoverWithUni(() -> Multi.createFrom()
                        .iterable(batch)
                        .onItem()
                        .transformToUniAndConcatenate(arrival -> alone(consumer, arrival))
                        .onItem()
                        .ignoreAsUni());
    }

    /** Tried once more before it is parked: what somebody else wrote at the same moment stands there now. */
    private Uni<Void> alone(EventConsumer<?> consumer, Arrival arrival) {
        return untilItPasses(consumer, () -> together(consumer, List.of(arrival)))
                .onFailure()
                .recoverWithUni(failure -> park(consumer, arrival, failure));
    }

    /** Once, though another replica parks it at the same moment, or a commit is tried again that nobody heard the end of. */
    private Uni<Void> park(EventConsumer<?> consumer, Arrival arrival, Throwable failure) {
        var ids = Stream.ofNullable(arrival.id()).toList();
        return untilItPasses(
                consumer,
                () -> transactions.in(
                        Regions.only(arrival.region()), () -> remember(consumer.name(), arrival.region(), ids)
                                .chain(fresh -> fresh.size() < ids.size()
                                        ? Uni.createFrom().voidItem()
                                        : parked.park(consumer.name(), arrival, failure))));
    }

    private Uni<Void> together(EventConsumer<?> consumer, List<Arrival> batch) {
        String region = batch.get(0).region();
        return transactions.in(Regions.only(region), () -> {
            var opened = batch.stream().map(Opened::of).toList();
            var ids = opened.stream().map(one -> one.event().id()).toList();
            return Uni.combine()
                    .all()
                    .unis(remember(consumer.name(), region, ids), parked.keys(consumer.name(), batch))
                    .asTuple()
                    .chain(known -> inOrder(steps(consumer, opened, known.getItem1(), known.getItem2())));
        });
    }

    private List<Supplier<Uni<?>>> steps(
            EventConsumer<?> consumer, List<Opened> batch, Set<UUID> fresh, Set<String> blocked) {
        var steps = new ArrayList<Supplier<Uni<?>>>();
        var ready = new ArrayList<Opened>();
        for (var one : batch) {
            if (fresh.remove(one.event().id())) {
                if (blocked.contains(one.arrival().key())) {
                    steps.add(() -> parked.queue(consumer.name(), one.arrival()));
                } else {
                    ready.add(one);
                }
            }
        }
        steps.addAll(effects(consumer, ready));
        return steps;
    }

    private static <E extends IntegrationEvent> List<Supplier<Uni<?>>> effects(
            EventConsumer<E> consumer, List<Opened> ready) {
        if (consumer instanceof BatchConsumer<E> together && !ready.isEmpty()) {
            return List.of(() -> together.applyAll(ready.stream()
                    .map(one -> consumer.family().cast(one.event()))
                    .toList()));
        }
        return ready.stream()
                .<Supplier<Uni<?>>>map(one -> () -> effect(consumer, one.arrival(), one.event()))
                .toList();
    }

    static <E extends IntegrationEvent> Uni<?> effect(
            EventConsumer<E> consumer, Arrival arrival, IntegrationEvent event) {
        var transaction = Transaction.current();
        transaction.by(Actor.consumer(consumer.name(), event.id()));
        transaction.follows(arrival.trace());
        return consumer.apply(consumer.family().cast(event)).chain(transaction::release);
    }

    private static Uni<Void> inOrder(List<Supplier<Uni<?>>> steps) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step -> Uni.createFrom().deferred(step::get))
                .onItem()
                .ignoreAsUni();
    }

    /** The ids that were not known before. */
    private static Uni<Set<UUID>> remember(String consumer, String region, List<UUID> ids) {
        return Transaction.current()
                .select(REMEMBER, consumer, region, ids.toArray(UUID[]::new))
                .map(Inbox::ids);
    }

    private static Set<UUID> ids(Result rows) {
        var ids = new HashSet<UUID>();
        while (rows.hasNext()) {
            ids.add((UUID) rows.next()[0]);
        }
        return ids;
    }

    private <T> Uni<Void> untilItPasses(EventConsumer<?> consumer, Supplier<Uni<T>> work) {
        var wait = waiting.of(consumer.name());
        return Uni.createFrom()
                .deferred(work::get)
                .runSubscriptionOn(here())
                .onFailure(Outage::passes)
                .invoke(wait::failed)
                .onFailure(Outage::passes)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .onTermination()
                .invoke(wait::ended)
                .replaceWithVoid();
    }

    /** A retry wakes up on a timer thread; Hibernate Reactive wants the message's own context back. */
    private static Executor here() {
        Context context = Vertx.currentContext();
        return task -> context.runOnContext(nothing -> task.run());
    }

    private record Lane(String region, int number) {}

    /** A message whose body has been read. */
    private record Opened(Arrival arrival, IntegrationEvent event) {

        static Opened of(Arrival arrival) {
            return new Opened(arrival, arrival.event());
        }
    }
}
