package io.kaituo.notification.inbox;

import io.kaituo.notification.Everywhere;
import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Watches all inboxes for everybody who listens at this replica: one look at the database, however many listen.
 * Changed items get their position after they have committed and under one lock, so positions appear in order and
 * somebody who has seen one has seen all before it, at whichever replica.
 */
@ApplicationScoped
class InboxTail {

    private static final Logger LOG = Logger.getLogger(InboxTail.class);
    private static final int POLL_MILLIS = 300;
    private static final int PAUSE_MILLIS = 50;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int BATCH = 500;
    private static final int LONGEST_LOOK_SECONDS = 2;
    private static final String LOCK = "select pg_advisory_xact_lock(4713)";
    private static final String NUMBER =
            """
            update inbox_item set position = nextval('inbox_position')
            where id in (select id from inbox_item where position is null limit $1 for update skip locked)""";
    private static final String LAST = "select coalesce(max(position), 0) from inbox_item";

    private final InboxItems items;
    private final Transactions transactions;
    private final Everywhere everywhere;
    private final Vertx vertx;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicInteger wakeUps = new AtomicInteger();
    private volatile boolean running;
    private volatile boolean failing;
    private volatile CompletableFuture<Void> looking = CompletableFuture.completedFuture(null);
    private volatile long poll;
    private volatile long lookedAt = System.nanoTime();

    InboxTail(InboxItems items, Transactions transactions, Everywhere everywhere, Vertx vertx) {
        this.items = items;
        this.transactions = transactions;
        this.everywhere = everywhere;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        poll = vertx.setPeriodic(POLL_MILLIS, timer -> wake());
    }

    /** Before the shutdown waits for open requests, which streams are. */
    void hangUp(@Observes ShutdownDelayInitiatedEvent event) {
        listeners.forEach(Listener::end);
    }

    /** A look that is under way still needs the database. */
    void stop(@Observes ShutdownEvent event) {
        running = false;
        vertx.cancelTimer(poll);
        listeners.forEach(Listener::end);
        looking.completeOnTimeout(null, LONGEST_LOOK_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Asks for a look soon; what is asked for until then is one look. */
    void wake() {
        if (running && wakeUps.getAndIncrement() == 0) {
            looking = new CompletableFuture<>();
            soon();
        }
    }

    /**
     * Somebody's items as they appear and change, until the stream is cancelled. It begins with a greeting that carries
     * the position where it begins and no item.
     *
     * @param after the last position seen before; null to begin now
     */
    Multi<Change> of(String recipientId, Regions regions, Long after) {
        return Multi.createFrom().emitter(emitter -> {
            var listener = new Listener(recipientId, regions, after, emitter);
            emitter.onTermination(() -> listeners.remove(listener));
            listeners.add(listener);
            wake();
        });
    }

    /** At once, or a pause after the look before: a busy moment is one look and not many. */
    private void soon() {
        long rest = PAUSE_MILLIS - (System.nanoTime() - lookedAt) / NANOS_PER_MILLI;
        if (rest > 0) {
            vertx.setTimer(rest, timer -> look());
        } else {
            look();
        }
    }

    private void look() {
        lookedAt = System.nanoTime();
        int seen = wakeUps.get();
        OwnContext.of(vertx, () -> number().chain(more ->
                        listeners.isEmpty() ? Uni.createFrom().item(more) : read().map(unread -> more || unread)))
                .subscribe()
                .with(more -> again(seen, more), this::failed);
    }

    private void again(int seen, boolean more) {
        failing = false;
        if (running && more) {
            look();
        } else if (running && !wakeUps.compareAndSet(seen, 0)) {
            soon();
        } else {
            looking.complete(null);
        }
    }

    private void failed(Throwable failure) {
        if (!failing) {
            LOG.warnf("Live inboxes wait until this passes: %s", failure);
        }
        failing = true;
        wakeUps.set(0);
        looking.complete(null);
    }

    /** Gives what changed its position; true when there is more. */
    private Uni<Boolean> number() {
        return transactions.in(everywhere.regions(), () -> {
            var lock = Transaction.current().select(LOCK);
            var number = Transaction.current().update(NUMBER, BATCH);
            return Uni.join().all(lock.replaceWith(0), number).andFailFast().map(done -> done.get(1) == BATCH);
        });
    }

    /** Brings every listener up to date; true when there is more to read. */
    private Uni<Boolean> read() {
        return transactions.reading(everywhere.regions(), () -> Transaction.current()
                .select(LAST)
                .map(rows -> (Long) rows.next()[0])
                .chain(this::readUpTo));
    }

    private Uni<Boolean> readUpTo(long last) {
        var present = List.copyOf(listeners);
        present.forEach(listener -> listener.greet(last));
        var behind =
                present.stream().filter(listener -> listener.isBehind(last)).toList();
        if (behind.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        long from = behind.stream().mapToLong(Listener::seen).min().orElseThrow();
        var recipients = behind.stream().map(Listener::recipientId).collect(Collectors.toSet());
        return items.changed(from, last, recipients, BATCH).map(changed -> deliver(changed, behind, last));
    }

    private static boolean deliver(List<InboxItem> changed, List<Listener> behind, long last) {
        boolean more = changed.size() == BATCH;
        long until = more ? changed.get(BATCH - 1).position() : last;
        behind.forEach(listener -> listener.deliver(changed, until));
        return more;
    }
}
