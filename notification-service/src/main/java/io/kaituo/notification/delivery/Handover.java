package io.kaituo.notification.delivery;

import io.kaituo.notification.channel.Answer;
import io.kaituo.notification.channel.Channel;
import io.kaituo.notification.channel.Channels;
import io.kaituo.notification.channel.Courier;
import io.kaituo.notification.channel.Couriers;
import io.kaituo.notification.channel.Parcel;
import io.kaituo.platform.transaction.LostRace;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hands over what waits for one channel, as much as it takes. What is taken is written in one transaction and what became of
 * it in another: while the channel is slow or dead nothing waits but its own messages.
 */
@ApplicationScoped
class Handover {

    /** With the couriers' patience it ends well before the lease of what was taken does. */
    private static final int BATCH = 10;

    private static final Duration BREATH = Duration.ofSeconds(10);

    private final Deliveries deliveries;
    private final Dispatches dispatches;
    private final Attempts attempts;
    private final Channels channels;
    private final Couriers couriers;
    private final NextWay nextWay;
    private final Wrapping wrapping;
    private final Transactions transactions;
    private final Clock clock;
    private final MeterRegistry metrics;

    Handover(
            Deliveries deliveries,
            Dispatches dispatches,
            Attempts attempts,
            Channels channels,
            Couriers couriers,
            NextWay nextWay,
            Wrapping wrapping,
            Transactions transactions,
            Clock clock,
            MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.dispatches = dispatches;
        this.attempts = attempts;
        this.channels = channels;
        this.couriers = couriers;
        this.nextWay = nextWay;
        this.wrapping = wrapping;
        this.transactions = transactions;
        this.clock = clock;
        this.metrics = metrics;
    }

    Uni<Void> through(String region, UUID channel) {
        var only = Regions.only(region);
        return transactions
                .in(only, () -> take(channel))
                .chain(taken -> taken.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : deliver(taken).chain(heard -> transactions
                                .in(only, () -> note(channel, heard))
                                .onFailure(LostRace.class)
                                .retry()
                                .withBackOff(Duration.ofMillis(50))
                                .atMost(5)));
    }

    private Uni<List<Taken>> take(UUID id) {
        return channels.claim(id).chain(claimed -> {
            if (claimed != null && claimed.isUsed()) {
                return take(claimed);
            }
            return (claimed == null ? channels.isGone(id) : Uni.createFrom().item(true))
                    .chain(closed -> closed
                            ? turnAway(id).replaceWith(List.<Taken>of())
                            : Uni.createFrom().item(List.of()));
        });
    }

    private Uni<List<Taken>> take(Channel channel) {
        var now = clock.instant();
        var courier = couriers.of(channel.kind());
        return attempts.allowance(channel.id(), courier.limits(), BATCH, now)
                .chain(allowed -> allowed.messages() == 0
                        ? deliveries.postpone(channel.id(), now, allowed.next()).replaceWith(List.of())
                        : deliveries
                                .due(channel.id(), now, allowed.messages())
                                .chain(due -> take(due, channel, courier, now)));
    }

    private Uni<List<Taken>> take(List<Delivery> due, Channel channel, Courier courier, Instant now) {
        return pages(due).chain(pages -> {
            var taken = new ArrayList<Taken>();
            var tries = new ArrayList<Attempt>();
            for (Delivery delivery : due) {
                var page = pages.get(delivery.dispatchId());
                var parcel = wrapping.parcel(page, channel);
                if (parcel.isPresent()) {
                    delivery.take(now);
                    var attempt = Attempt.of(delivery, now);
                    tries.add(attempt);
                    taken.add(new Taken(delivery.id(), attempt.id(), parcel.get(), courier));
                } else {
                    delivery.cancel(now);
                    page.drop(now);
                }
            }
            return (tries.isEmpty() ? Uni.createFrom().voidItem() : attempts.persist(tries)).replaceWith(taken);
        });
    }

    /** The channel is paused, dead or gone: what waits for it takes the next way. */
    private Uni<Void> turnAway(UUID channel) {
        var now = clock.instant();
        return deliveries.due(channel, now, BATCH).chain(due -> pages(due).chain(pages -> Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(delivery -> {
                    delivery.passOver("channel closed", now);
                    return nextWay.after(delivery, pages.get(delivery.dispatchId()));
                })
                .onItem()
                .ignoreAsUni()));
    }

    /** One after another, as they were told; when the channel does not answer the rest is not even tried. */
    private Uni<List<Heard>> deliver(List<Taken> taken) {
        var heard = new ArrayList<Heard>();
        return Multi.createFrom()
                .iterable(taken)
                .onItem()
                .transformToUniAndConcatenate(
                        one -> heard.isEmpty() || heard.get(heard.size() - 1).goesOn()
                                ? deliver(one).invoke(heard::add)
                                : Uni.createFrom()
                                        .item(heard.get(heard.size() - 1).untried(one))
                                        .invoke(heard::add))
                .collect()
                .last()
                .replaceWith(heard);
    }

    private Uni<Heard> deliver(Taken one) {
        var began = clock.instant();
        return one.courier()
                .deliver(one.parcel())
                .onFailure()
                .recoverWithItem(Answer::failed)
                .map(answer -> new Heard(one, answer, began, clock.instant()));
    }

    private Uni<Void> note(UUID id, List<Heard> heard) {
        var byDelivery =
                heard.stream().collect(Collectors.toMap(one -> one.taken().delivery(), Function.identity()));
        return channels.findById(id).chain(channel -> deliveries
                .withIds(byDelivery.keySet())
                .chain(stored -> pages(stored).chain(pages -> Multi.createFrom()
                        .iterable(stored)
                        .onItem()
                        .transformToUniAndConcatenate(delivery -> note(
                                channel, delivery, pages.get(delivery.dispatchId()), byDelivery.get(delivery.id())))
                        .onItem()
                        .ignoreAsUni())));
    }

    private Uni<Void> note(Channel channel, Delivery delivery, Dispatch dispatch, Heard heard) {
        if (heard.answer() == null) {
            delivery.release(heard.ended().plus(BREATH));
            return attempts.deleteById(heard.taken().attempt()).replaceWithVoid();
        }
        metrics.counter(
                        "kaituo.messages.handed-over",
                        "channel",
                        heard.taken().courier().kind().name(),
                        "outcome",
                        Outcome.of(heard.answer()).name())
                .increment();
        return attempts.findById(heard.taken().attempt())
                .invoke(attempt -> attempt.heard(heard.answer(), heard.began(), heard.ended()))
                .chain(() -> channel == null ? Uni.createFrom().voidItem() : channels.heard(channel, heard.answer()))
                .chain(() -> heard.answer() instanceof Answer.NotNow
                        ? nextWay.exists(dispatch, delivery)
                        : Uni.createFrom().item(false))
                .invoke(anotherWay -> delivery.heard(heard.answer(), anotherWay, heard.ended()))
                .chain(() -> delivery.hasFailed() && channel != null && heard.answer() instanceof Answer.NotNow
                        ? channels.unanswered(channel, heard.answer().reason())
                        : Uni.createFrom().voidItem())
                .chain(() -> settle(delivery, dispatch, heard));
    }

    private Uni<Void> settle(Delivery delivery, Dispatch dispatch, Heard heard) {
        if (heard.answer() instanceof Answer.Taken) {
            dispatch.reached(heard.ended());
        }
        return delivery.hasFailed()
                ? nextWay.after(delivery, dispatch)
                : Uni.createFrom().voidItem();
    }

    private Uni<Map<UUID, Dispatch>> pages(List<Delivery> of) {
        return of.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : dispatches
                        .withIds(of.stream().map(Delivery::dispatchId).toList())
                        .map(found -> found.stream().collect(Collectors.toMap(Dispatch::id, Function.identity())));
    }

    /** Something that is ours to hand over. */
    private record Taken(UUID delivery, UUID attempt, Parcel parcel, Courier courier) {}

    /** What came of it; no answer where it was not tried. */
    private record Heard(Taken taken, Answer answer, Instant began, Instant ended) {

        boolean goesOn() {
            return answer instanceof Answer.Taken || answer instanceof Answer.Refused;
        }

        Heard untried(Taken other) {
            return new Heard(other, null, ended, ended);
        }
    }
}
