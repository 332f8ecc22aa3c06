package io.kaituo.platform.testing;

import io.kaituo.platform.identity.Actor;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.transaction.Transaction;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What one person's changes ask of the database, apart from begin, binding and commit; whatever else the service does
 * meanwhile is not among it. {@code try (var sent = Statements.of(ADA)) { …; assertThat(sent.beginnings(3))… }}
 */
public final class Statements implements AutoCloseable {

    /** Where every statement of a session passes, the platform's own included. */
    private static final Logger SQL = Logger.getLogger("org.hibernate.SQL");

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Handler ear;
    private final Level usual = SQL.getLevel();

    private Statements(String actor) {
        ear = new Handler() {
            @Override
            public void publish(LogRecord statement) {
                if (Transaction.find()
                        .filter(its -> its.actor().id().equals(actor))
                        .isPresent()) {
                    sent.add(statement.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        SQL.addHandler(ear);
        SQL.setUseParentHandlers(false);
        SQL.setLevel(Level.FINE);
    }

    public static Statements of(TestPeople person) {
        return new Statements(person.id());
    }

    /** The same of what a consumer applies. */
    public static Statements of(EventConsumer<?> consumer) {
        return new Statements(Actor.consumer(consumer.name(), null).id());
    }

    /** The first words of each, in the order they were sent. */
    public List<String> beginnings(int words) {
        return sent.stream()
                .map(statement ->
                        String.join(" ", List.of(statement.split("[\\s(]+")).subList(0, words)))
                .toList();
    }

    @Override
    public void close() {
        SQL.setLevel(usual);
        SQL.setUseParentHandlers(true);
        SQL.removeHandler(ear);
    }
}
