package io.kaituo.platform.inbox;

import io.kaituo.platform.inbox.ParkedEvents.Parked;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Tries parked events again, in order per key, once what stopped them is mended; what still fails stays parked. */
@ApplicationScoped
class Redrive {

    private static final Logger LOG = Logger.getLogger(Redrive.class);
    private static final int BATCH = 500;
    private static final int MOST_BLOCKED = 50;

    private final Transactions transactions;
    private final ParkedEvents parked;
    private final Map<String, EventConsumer<?>> consumers;

    Redrive(Transactions transactions, ParkedEvents parked, @All List<EventConsumer<?>> consumers) {
        this.transactions = transactions;
        this.parked = parked;
        this.consumers = consumers.stream().collect(Collectors.toMap(EventConsumer::name, Function.identity()));
    }

    /**
     * What came of it.
     *
     * @param blocked the first of those that still cannot be applied, each with what stops it; the others wait behind them
     */
    record Outcome(int redriven, int stillParked, List<Blocked> blocked) {}

    /** One that stays, and why: mended it can be tried again, else discarded. */
    record Blocked(long position, String reason) {}

    Uni<Outcome> of(String topic) {
        return from(0, topic, new LinkedHashMap<>(), new Outcome(0, 0, List.of()));
    }

    private Uni<Outcome> from(long position, String topic, Map<String, Blocked> stuck, Outcome so) {
        return transactions.inQueues(() -> parked.list(position, topic, BATCH)).chain(batch -> {
            if (batch.isEmpty()) {
                return Uni.createFrom().item(so);
            }
            long last = batch.get(batch.size() - 1).position();
            return inOrder(batch, stuck, so).chain(now -> from(last, topic, stuck, now));
        });
    }

    private Uni<Outcome> inOrder(List<Parked> batch, Map<String, Blocked> stuck, Outcome so) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(event -> again(event, stuck))
                .collect()
                .in(() -> new int[] {so.redriven(), so.stillParked()}, (count, applied) -> count[applied ? 0 : 1]++)
                .map(count -> new Outcome(
                        count[0],
                        count[1],
                        stuck.values().stream().limit(MOST_BLOCKED).toList()));
    }

    private Uni<Boolean> again(Parked event, Map<String, Blocked> stuck) {
        String queue = event.consumer() + " " + event.arrival().key();
        if (stuck.containsKey(queue) || !consumers.containsKey(event.consumer())) {
            return Uni.createFrom().item(false);
        }
        return transactions
                .in(Regions.only(event.arrival().region()), () -> parked.take(event)
                        .chain(mine -> mine ? apply(event) : EventConsumer.nothing()))
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("%s stays parked: %s", event, failure.getMessage());
                    stuck.put(queue, new Blocked(event.position(), failure.getMessage()));
                    return false;
                });
    }

    private Uni<?> apply(Parked event) {
        var arrival = event.arrival();
        return Inbox.effect(consumers.get(event.consumer()), arrival, arrival.event())
                .chain(() -> parked.redriven(event));
    }
}
