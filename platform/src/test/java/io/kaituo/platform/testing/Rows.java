package io.kaituo.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The service's tables as the superuser sees them, whatever the region. Readers share connections: a new one costs a process. */
public final class Rows {

    private static final Deque<Connection> IDLE = new ConcurrentLinkedDeque<>();

    private Rows() {}

    /** Each row by column name. */
    public static List<Map<String, Object>> of(String sql, Object... parameters) {
        try {
            var idle = IDLE.poll();
            var connection = idle != null && idle.isValid(1) ? idle : connect();
            try {
                return read(connection, sql, parameters);
            } finally {
                IDLE.push(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<Map<String, Object>> read(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var rows = new ArrayList<Map<String, Object>>();
            try (var found = statement.executeQuery()) {
                var columns = found.getMetaData();
                while (found.next()) {
                    var row = new LinkedHashMap<String, Object>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        row.put(columns.getColumnLabel(i), found.getObject(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    /** The single number a query yields. */
    public static long count(String sql, Object... parameters) {
        return ((Number) of(sql, parameters).get(0).values().iterator().next()).longValue();
    }

    /** On a connection of its own, which may be left in any state. */
    public static void execute(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(Backbone.ownerUrl() + "&prepareThreshold=0");
    }
}
