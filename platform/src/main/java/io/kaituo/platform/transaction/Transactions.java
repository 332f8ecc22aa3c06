package io.kaituo.platform.transaction;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The only door to business tables: every transaction says whose regions it sees, or it sees nothing. In one context they come
 * one after the other: inside another, a transaction would join it and lend it its regions, which is refused with an
 * {@link IllegalStateException}; side by side, each needs an {@link OwnContext}.
 */
@ApplicationScoped
public class Transactions {

    /** Reads and writes in these regions; everything the work did commits together, or nothing. */
    public <T> Uni<T> in(Regions regions, Supplier<Uni<T>> work) {
        return run(new Work<>(regions, false, work));
    }

    /** Reads in these regions; PostgreSQL refuses any write. */
    public <T> Uni<T> reading(Regions regions, Supplier<Uni<T>> work) {
        return run(new Work<>(regions, true, work));
    }

    /** For the platform's own scans over every region; business tables stay closed. */
    public <T> Uni<T> inQueues(Supplier<Uni<T>> work) {
        return in(Regions.QUEUES, work);
    }

    private static <T> Uni<T> run(Work<T> work) {
        return toItsEnd(Uni.createFrom().deferred(() -> {
            var transaction = new Transaction(work.regions(), work.readOnly());
            return Panache.withTransaction(
                            () -> Panache.getSession().chain(session -> run(transaction, session, work.supplier())))
                    .onFailure()
                    .transform(Outage::translate)
                    .invoke(transaction::committed);
        }));
    }

    private static <T> Uni<T> run(Transaction transaction, Mutiny.Session session, Supplier<Uni<T>> work) {
        transaction.open(session);
        return Uni.createFrom().deferred(work::get).call(transaction::finish).eventually(transaction::close);
    }

    /** A client that hangs up cancels its request; a transaction half way must still commit or roll back in order. */
    private static <T> Uni<T> toItsEnd(Uni<T> transaction) {
        return Uni.createFrom().emitter(done -> transaction.subscribe().with(done::complete, done::fail));
    }

    private record Work<T>(Regions regions, boolean readOnly, Supplier<Uni<T>> supplier) {}
}
