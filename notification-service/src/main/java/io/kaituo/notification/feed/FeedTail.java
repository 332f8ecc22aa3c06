package io.kaituo.notification.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Gives recorded events their positions and tells this replica how far each region's feed has come: one look at the
 * database, however many listen. It looks every 300 ms and right after this replica's own commits; any replica's look
 * serves all.
 */
@ApplicationScoped
public class FeedTail {

    private static final Logger LOG = Logger.getLogger(FeedTail.class);
    private static final int POLL_MILLIS = 300;
    private static final int BATCH = 1000;
    private static final String NUMBER = "select in_region, head, more from number_feed($1)";

    private final Pool pool;
    private final Event<FeedGrew> growth;
    private final Vertx vertx;
    private final Context context;
    private final Map<String, Long> heads = new ConcurrentHashMap<>();
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

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /** Position of a region's last event as far as this replica knows; 0 before the first. */
    public long head(String region) {
        return heads.getOrDefault(region, 0L);
    }

    /** The position of the last event of every region that has any. */
    public Map<String, Long> heads() {
        return Map.copyOf(heads);
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
        }
    }
}
