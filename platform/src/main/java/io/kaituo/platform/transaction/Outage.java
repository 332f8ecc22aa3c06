package io.kaituo.platform.transaction;

import com.fasterxml.jackson.core.JacksonException;
import io.kaituo.platform.web.Refused;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.DatabaseException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleStateException;

/** Tells the failures that pass (an absent database, a lost race, news still on its way) from those that never will. */
public final class Outage {

    /** SQLSTATE classes: connection, resources, lock not available, operator's shutdown, system. */
    private static final List<String> AWAY = List.of("08", "53", "57", "58");

    /** SQLSTATE classes: rollback (deadlock, serialisation), lock not available. */
    private static final List<String> RACE = List.of("40", "55");

    private Outage() {}

    /** True for a failure after which the same work may succeed later. */
    public static boolean passes(Throwable failure) {
        return failure instanceof DatabaseAway
                || failure instanceof LostRace
                || failure instanceof Refused refused && refused.retrySoon();
    }

    /** The failure as {@link DatabaseAway} or {@link LostRace} if it is one, else as it came. */
    static Throwable translate(Throwable failure) {
        if (isRefused(failure, RACE) || Causes.of(failure).anyMatch(Outage::isRace)) {
            return new LostRace(failure);
        }
        if (isRefused(failure, AWAY) || Causes.of(failure).anyMatch(Outage::isAway)) {
            return new DatabaseAway(failure);
        }
        return failure;
    }

    private static boolean isRace(Throwable cause) {
        return cause instanceof StaleStateException || cause instanceof OptimisticLockException;
    }

    /** What the network and the pool say; to Jackson an IOException is a body that is no JSON. */
    private static boolean isAway(Throwable cause) {
        return cause instanceof IOException && !(cause instanceof JacksonException)
                || cause instanceof TimeoutException
                || cause instanceof VertxException && !(cause instanceof DatabaseException)
                || cause instanceof NoStackTraceThrowable;
    }

    private static boolean isRefused(Throwable failure, List<String> classes) {
        return Causes.sqlStates(failure).anyMatch(state -> classes.contains(state.substring(0, 2)));
    }
}
