package io.kaituo.platform.testing;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Somebody else's transaction that stays open, so that a test can stop the service in the middle of its own. */
public final class OtherTransaction implements AutoCloseable {

    private final Connection connection;

    private OtherTransaction(Connection connection) {
        this.connection = connection;
    }

    /** Has done this and holds its locks until it is committed or closed. */
    public static OtherTransaction that(String sql) {
        try {
            var connection = DriverManager.getConnection(Backbone.ownerUrl());
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return new OtherTransaction(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Waits until the service waits for it. */
    public OtherTransaction isInTheWay() {
        await("somebody who waits")
                .until(() -> Rows.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") > 0);
        return this;
    }

    public void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("Not committed", e);
        }
    }

    /** Undoes what was not committed. */
    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Not closed", e);
        }
    }
}
