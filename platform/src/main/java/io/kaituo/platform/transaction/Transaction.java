package io.kaituo.platform.transaction;

import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.audit.Changes;
import io.kaituo.platform.identity.Actor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/**
 * The transaction the caller is in: platform tables are written on its connection beside Hibernate's entities.
 * Statements are pipelined: PostgreSQL runs them in the order sent, so only answers that are read cost a round trip.
 */
public final class Transaction {

    private static final String BIND = "select set_config('kaituo.regions', $1, true)";
    private static final String BIND_READ_ONLY =
            "select set_config('kaituo.regions', $1, true), set_config('transaction_read_only', 'on', true)";

    private final Regions regions;
    private final boolean readOnly;
    private final Changes changes = new Changes();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private List<Statement> first = new ArrayList<>();
    private List<Statement> last = new ArrayList<>();
    private Actor actor = Actor.SYSTEM;
    private String trace;
    private Mutiny.Session session;
    private ReactiveConnection connection;
    private CompletionStage<Result> bound;
    private Context context;

    Transaction(Regions regions, boolean readOnly) {
        this.regions = regions;
        this.readOnly = readOnly;
    }

    /** The transaction of the current request, message or deadline. */
    public static Transaction current() {
        return find().orElseThrow(
                        () -> new IllegalStateException("No transaction: use @UnitOfWork, Inbox or a DeadlineHandler"));
    }

    /** The same where there may be none. */
    public static Optional<Transaction> find() {
        return Optional.ofNullable(Vertx.currentContext()).map(context -> context.getLocal(Transaction.class));
    }

    /**
     * Writes everything and then answers, so that the view shows the version the change got:
     * {@code leads.get(id).invoke(…).chain(Transaction.answer(Lead::view))}.
     */
    public static <E, V> Function<E, Uni<? extends V>> answer(Function<E, V> view) {
        return entity -> current().flush().map(written -> view.apply(entity));
    }

    /** What it sees, and may write in. */
    public Regions regions() {
        return regions;
    }

    /** Who does what happens from here on; the service itself as long as nobody says. */
    public void by(Actor who) {
        actor = who;
    }

    /** Who is answerable for what is published now. */
    public Actor actor() {
        return actor;
    }

    /** What is done from here on follows from the change of this {@code traceparent} elsewhere; null where nobody traced it. */
    public void follows(String traceparent) {
        trace = traceparent;
    }

    /** The {@code traceparent} of what this follows from; null where that is the current request, or nothing. */
    public String trace() {
        return trace;
    }

    /** What this transaction has written so far of the fields that are {@link Audited}. */
    public Changes changes() {
        return changes;
    }

    /**
     * Sends a query at once; parameters are {@code $1, $2 …}, and the columns of a row come, in the driver's own types. What
     * PostgreSQL refuses fails the returned Uni and with it the transaction.
     */
    public Uni<Result> select(String sql, Object... parameters) {
        return Uni.createFrom().completionStage(() -> connection.select(sql, parameters));
    }

    /** Sends a statement at once and tells how many rows it changed. */
    public Uni<Integer> update(String sql, Object... parameters) {
        return Uni.createFrom().completionStage(() -> connection.update(sql, parameters));
    }

    /**
     * Writes just before commit, ahead of Hibernate's flush: for rows that others lock first as well, so that nobody waits
     * in a circle.
     */
    public void writeFirst(String sql, Object... parameters) {
        first.add(new Statement(sql, () -> parameters));
    }

    /** Writes just before commit, in one burst with Hibernate's flush; a failure rolls everything back. */
    public void writeLast(String sql, Object... parameters) {
        writeLast(sql, () -> parameters);
    }

    /** The same with parameters that are not known before Hibernate has said what it writes. */
    public void writeLast(String sql, Supplier<Object[]> parameters) {
        last.add(new Statement(sql, parameters));
    }

    /**
     * Writes what Hibernate holds and lets go of it. Every query looks through all that is held, so the steps of a long
     * batch let go one by one, or the last pays for all before it. What is written last waits for the end all the same.
     */
    public Uni<Void> release() {
        return write(List.of()).invoke(session::clear);
    }

    /** Runs once the change is durable, never after a rollback: for wake-ups and caches, since a kill in between leaves it out. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** First statement of the transaction; nobody waits for its answer before {@link #flush}. */
    void open(Mutiny.Session opened) {
        context = Vertx.currentContext();
        if (context.getLocal(Transaction.class) != null) {
            throw new IllegalStateException("A transaction inside another would lend it its regions");
        }
        session = opened;
        if (readOnly) {
            session.setDefaultReadOnly(true).setFlushMode(FlushMode.MANUAL);
        }
        connection = ((MutinySessionImpl) session).getReactiveConnection();
        bound = connection.select(readOnly ? BIND_READ_ONLY : BIND, new Object[] {regions.setting()});
        context.putLocal(Transaction.class, this);
    }

    /** The last flush: Hibernate's own before the commit would only look at every entity once more. */
    Uni<Void> finish() {
        return flush().invoke(() -> session.setFlushMode(FlushMode.MANUAL));
    }

    Uni<Void> flush() {
        var behind = last;
        last = new ArrayList<>();
        return write(behind);
    }

    private Uni<Void> write(List<Statement> behind) {
        var writes = new ArrayList<Uni<Void>>();
        writes.add(Uni.createFrom().completionStage(bound).replaceWithVoid());
        var ahead = first;
        first = new ArrayList<>();
        ahead.forEach(write -> writes.add(send(write)));
        if (!readOnly) {
            writes.add(session.flush());
        }
        behind.forEach(write -> writes.add(send(write)));
        return Uni.join().all(writes).andCollectFailures().replaceWithVoid();
    }

    /** The join subscribes in order: what is behind the flush is asked for its parameters when the flush has looked at every entity. */
    private Uni<Void> send(Statement write) {
        return Uni.createFrom()
                .completionStage(
                        () -> connection.update(write.sql(), write.parameters().get()))
                .replaceWithVoid();
    }

    /** Where it was opened, wherever its work ended. */
    void close() {
        context.removeLocal(Transaction.class);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    private record Statement(String sql, Supplier<Object[]> parameters) {}
}
