package io.kaituo.notification.feed;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Gives recorded events their positions and tells this replica how far each region's feed has come: one look at the
 * database, however many listen. It looks every 100 ms and right after this replica's own commits; any replica's look
 * serves all.
 */
@ApplicationScoped
public class FeedTail {

    private static final Logger LOG = Logger.getLogger(FeedTail.class);
    private static final int POLL_MILLIS = 100;
    private static final int BATCH = 1000;
    private static final String NUMBER = "select in_region, head, more from number_feed($1)";

    private final Pool pool;
    private final Event<FeedGrew> growth;
    private final Vertx vertx;
    private final Context context;
    private final Map<String, Long> heads = new ConcurrentHashMap<>();
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final AtomicInteger wakeUps = new AtomicInteger();
    private volatile boolean running;
    private volatile boolean failing;

    FeedTail(Pool pool, Event<FeedGrew> growth, Vertx vertx) {
        this.pool = pool;
        this.growth = growth;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
    }

    void start(@Observes StartupEvent event) {
        running = true;
        vertx.setPeriodic(POLL_MILLIS, timer -> wake());
    }

    /** Before the shutdown waits for open requests, which streams are. */
    void hangUp(@Observes ShutdownDelayInitiatedEvent event) {
        stop(null);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        waiters.forEach(waiter -> waiter.wake(false));
    }

    /** Position of a region's last event as far as this replica knows; 0 before the first. */
    public long head(String region) {
        return heads.getOrDefault(region, 0L);
    }

    /** The position of the last event of every region that has any. */
    public Map<String, Long> heads() {
        return Map.copyOf(heads);
    }

    /**
     * Waits for news of a region: true once its feed goes beyond the place, false when it does not for so long or this
     * replica shuts down.
     */
    public Uni<Boolean> beyond(String region, long position, Duration patience) {
        return Uni.createFrom()
                .<Boolean>emitter(emitter -> {
                    var waiter = new Waiter(region, position, emitter);
                    waiters.add(waiter);
                    emitter.onTermination(() -> waiters.remove(waiter));
                    if (!running || head(region) > position) {
                        waiter.wake(running);
                    }
                })
                .ifNoItem()
                .after(patience)
                .recoverWithItem(false);
    }

    /** Whether this replica still serves; streams end when it does not. */
    public boolean isRunning() {
        return running;
    }

    /** Asks for a look soon; wake-ups during a look are one more look. */
    void wake() {
        if (running && wakeUps.getAndIncrement() == 0) {
            context.runOnContext(nothing -> look());
        }
    }

    private void look() {
        int seen = wakeUps.get();
        number().subscribe().with(more -> again(seen, more), this::failed);
    }

    private void again(int seen, boolean more) {
        failing = false;
        if (more || !wakeUps.compareAndSet(seen, 0)) {
            context.runOnContext(nothing -> look());
        }
    }

    private void failed(Throwable failure) {
        if (!failing) {
            LOG.warnf("The deal feed waits until this passes: %s", failure);
        }
        failing = true;
        wakeUps.set(0);
    }

    /** True when there is more to number. */
    private Uni<Boolean> number() {
        return pool.preparedQuery(NUMBER).execute(Tuple.of(BATCH)).map(regions -> {
            boolean more = false;
            for (Row region : regions) {
                note(region.getString("in_region"), region.getLong("head"));
                more = region.getBoolean("more");
            }
            return more;
        });
    }

    private void note(String region, long head) {
        Long before = heads.put(region, head);
        if (before == null || before < head) {
            growth.fire(new FeedGrew(region, head));
            waiters.stream().filter(waiter -> waiter.isBehind(region, head)).forEach(waiter -> waiter.wake(true));
        }
    }

    /** Somebody who has read everything up to a place. */
    private record Waiter(String region, long position, UniEmitter<? super Boolean> emitter) {

        boolean isBehind(String grown, long head) {
            return region.equals(grown) && position < head;
        }

        void wake(boolean grew) {
            emitter.complete(grew);
        }
    }
}
