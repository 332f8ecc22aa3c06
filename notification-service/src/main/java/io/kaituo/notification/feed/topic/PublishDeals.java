package io.kaituo.notification.feed.topic;

import io.kaituo.notification.feed.FeedEvent;
import io.kaituo.notification.feed.FeedFilter;
import io.kaituo.notification.feed.FeedGrew;
import io.kaituo.notification.feed.FeedLog;
import io.kaituo.notification.feed.FeedTail;
import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Brings each region's feed to its Kafka topic, in order, at least once under the same id. A round is one transaction that
 * holds the region's row: any replica runs it, one at a time, and a killed one is taken up where it stopped.
 */
@ApplicationScoped
class PublishDeals {

    private static final Logger LOG = Logger.getLogger(PublishDeals.class);
    private static final int BATCH = 500;
    private static final int RETRY_MILLIS = 1000;
    private static final int AT_ONCE = 4;
    private static final String BEGIN =
            "insert into feed_topic (region, position) values ($1, 0) on conflict do nothing";
    private static final String PLACE = "select position from feed_topic where region = $1 for update skip locked";
    private static final String MARK = "update feed_topic set position = $2 where region = $1";

    private final FeedLog log;
    private final FeedTail tail;
    private final DealTopic topic;
    private final Transactions transactions;
    private final Vertx vertx;
    private final Map<String, AtomicInteger> wakeUps = new ConcurrentHashMap<>();
    private final Map<String, Long> published = new ConcurrentHashMap<>();
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger active = new AtomicInteger();
    private volatile boolean running;
    private volatile boolean failing;

    PublishDeals(FeedLog log, FeedTail tail, DealTopic topic, Transactions transactions, Vertx vertx) {
        this.log = log;
        this.tail = tail;
        this.topic = topic;
        this.transactions = transactions;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        vertx.setPeriodic(RETRY_MILLIS, timer -> {
            tail.heads().forEach(this::catchUp);
            begin();
        });
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    void on(@Observes FeedGrew grown) {
        wake(grown.region());
    }

    /** After a failure, or when another replica that was at it died. */
    private void catchUp(String region, long head) {
        if (published.getOrDefault(region, 0L) < head) {
            wake(region);
        }
    }

    private void wake(String region) {
        if (running && wakeUps(region).getAndIncrement() == 0) {
            waiting.add(region);
            begin();
        }
    }

    /** A few at a time: while the broker is away each would hold a connection of the pool. */
    private void begin() {
        if (active.incrementAndGet() <= AT_ONCE) {
            String region = waiting.poll();
            if (region != null) {
                publish(region);
                return;
            }
        }
        active.decrementAndGet();
    }

    private void end() {
        active.decrementAndGet();
        if (!waiting.isEmpty()) {
            begin();
        }
    }

    private void publish(String region) {
        int seen = wakeUps(region).get();
        OwnContext.of(vertx, () -> round(region))
                .subscribe()
                .with(more -> again(region, seen, more), failure -> failed(region, failure));
    }

    private void again(String region, int seen, boolean more) {
        failing = false;
        if (running && (more || !wakeUps(region).compareAndSet(seen, 0))) {
            publish(region);
        } else {
            end();
        }
    }

    private void failed(String region, Throwable failure) {
        if (!failing) {
            LOG.warnf("Topic deals.%s waits until this passes: %s", region, failure);
        }
        failing = true;
        wakeUps(region).set(0);
        end();
    }

    /** True when there is more to send. */
    private Uni<Boolean> round(String region) {
        return transactions.in(Regions.only(region), () -> {
            var transaction = Transaction.current();
            return Uni.combine()
                    .all()
                    .unis(transaction.update(BEGIN, region), transaction.select(PLACE, region))
                    .with((begun, place) -> place)
                    .chain(place -> place.hasNext()
                            ? publishAfter(region, (Long) place.next()[0])
                            : Uni.createFrom().item(false));
        });
    }

    private Uni<Boolean> publishAfter(String region, long position) {
        return log.after(region, position, FeedFilter.ALL, BATCH).chain(events -> {
            if (events.isEmpty()) {
                published.put(region, position);
                return Uni.createFrom().item(false);
            }
            return topic.send(events).chain(() -> mark(region, events)).replaceWith(events.size() == BATCH);
        });
    }

    private Uni<Integer> mark(String region, List<FeedEvent> events) {
        long last = events.get(events.size() - 1).position();
        var transaction = Transaction.current();
        transaction.afterCommit(() -> published.put(region, last));
        return transaction.update(MARK, region, last);
    }

    private AtomicInteger wakeUps(String region) {
        return wakeUps.computeIfAbsent(region, name -> new AtomicInteger());
    }
}
