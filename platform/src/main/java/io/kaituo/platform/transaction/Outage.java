package io.kaituo.platform.transaction;

import com.fasterxml.jackson.core.JacksonException;
import io.kaituo.platform.web.Refused;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
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
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isRace(cause)) {
                return new LostRace(failure);
            }
            if (isAway(cause)) {
                return new DatabaseAway(failure);
            }
        }
        return failure;
    }

    private static boolean isRace(Throwable cause) {
        return cause instanceof StaleStateException
                || cause instanceof OptimisticLockException
                || cause instanceof PgException refused && is(RACE, refused);
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof IOException && !(cause instanceof JacksonException)
                || cause instanceof TimeoutException
                || cause instanceof VertxException
                || cause instanceof PgException refused && is(AWAY, refused);
    }

    private static boolean is(List<String> classes, PgException refused) {
        return refused.getSqlState() != null
                && classes.contains(refused.getSqlState().substring(0, 2));
    }
}
