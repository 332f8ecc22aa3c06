package io.kaituo.notification.delivery;

import io.kaituo.notification.Everywhere;
import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Finds the channels that have something to do and serves each by itself, so that a hanging one holds up no other. It looks
 * right after this replica told somebody something, and now and then for what waits or other replicas left.
 */
@ApplicationScoped
class DeliverMessages {

    private static final Logger LOG = Logger.getLogger(DeliverMessages.class);
    private static final int MOST_FOUND = 500;
    private static final int AT_ONCE_PER_KIND = 8;
    private static final int PAUSE_MILLIS = 50;

    private final Deliveries deliveries;
    private final Handover handover;
    private final Transactions transactions;
    private final Everywhere everywhere;
    private final Clock clock;
    private final Vertx vertx;

    /** The channels this replica is serving, by what kind they are. */
    private final Map<UUID, String> busy = new ConcurrentHashMap<>();

    private final AtomicBoolean asked = new AtomicBoolean();

    DeliverMessages(
            Deliveries deliveries,
            Handover handover,
            Transactions transactions,
            Everywhere everywhere,
            Clock clock,
            Vertx vertx) {
        this.deliveries = deliveries;
        this.handover = handover;
        this.transactions = transactions;
        this.everywhere = everywhere;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Asks for a look soon; what is asked for until then is one look. */
    void wake() {
        if (!asked.getAndSet(true)) {
            vertx.setTimer(PAUSE_MILLIS, timer -> {
                asked.set(false);
                OwnContext.of(vertx, this::look).subscribe().with(looked -> {});
            });
        }
    }

    @Scheduled(every = "${kaituo.delivery.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return transactions
                .reading(everywhere.regions(), () -> deliveries.due(clock.instant(), MOST_FOUND))
                .invoke(due -> due.forEach(this::serve))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Messages wait until this passes: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private void serve(Deliveries.Due due) {
        long ofKind = busy.values().stream().filter(due.kind()::equals).count();
        if (ofKind < AT_ONCE_PER_KIND && busy.putIfAbsent(due.channel(), due.kind()) == null) {
            OwnContext.of(vertx, () -> handover.through(due.region(), due.channel()))
                    .onTermination()
                    .invoke(() -> busy.remove(due.channel()))
                    .subscribe()
                    .with(
                            done -> {},
                            failure -> LOG.warnf("%s %s has to wait: %s", due.kind(), due.channel(), failure));
        }
    }
}
