package io.kaituo.e2e.bench;

import io.kaituo.e2e.world.World;
import io.kaituo.local.process.Wait;
import java.sql.SQLException;
import java.time.Duration;

/** Asks a service's database until it says yes: what a measurement waits for before it begins or goes on. */
record Until(World world, String service) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMillis(200);

    /** What was done is told to everybody. */
    void quiet() {
        holds("select count(*) = 0 from outbox where published_at is null");
    }

    /** @param question in SQL, answered by one boolean */
    void holds(String question) {
        if (!Wait.until(PATIENCE, STEP, () -> yes(question))) {
            throw new IllegalStateException("Never true in " + service + ": " + question);
        }
    }

    private boolean yes(String question) {
        try (var database = world.readOnly(service);
                var statement = database.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException away) {
            return false;
        }
    }
}
