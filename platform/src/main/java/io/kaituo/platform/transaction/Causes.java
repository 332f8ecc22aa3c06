package io.kaituo.platform.transaction;

import io.vertx.sqlclient.DatabaseException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** What a failure consists of: pipelined statements fail together, and Hibernate wraps what PostgreSQL said. */
public final class Causes {

    private Causes() {}

    /** The failure itself, what caused it, and what failed beside it. */
    public static Stream<Throwable> of(Throwable failure) {
        return failure == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(failure),
                        Stream.concat(Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()))
                                .flatMap(Causes::of));
    }

    /** The SQLSTATEs that PostgreSQL refused with; none when it was not the database. */
    public static Stream<String> sqlStates(Throwable failure) {
        return of(failure).map(Causes::sqlState).filter(Objects::nonNull);
    }

    private static String sqlState(Throwable cause) {
        return cause instanceof DatabaseException bare
                ? bare.getSqlState()
                : cause instanceof SQLException wrapped ? wrapped.getSQLState() : null;
    }
}
