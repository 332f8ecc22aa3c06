package io.kaituo.platform.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLWarning;

/** How PostgreSQL runs a query of the service, the statements within functions included. */
public final class Plans {

    private Plans() {}

    /**
     * The plans of everything that ran, as {@code explain} shows them.
     *
     * @param role   whose row-level security applies
     * @param region what the transaction is bound to
     */
    public static String of(String role, String region, String query) {
        try (var connection = DriverManager.getConnection(Backbone.ownerUrl());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    load 'auto_explain';
                    set auto_explain.log_min_duration = 0;
                    set auto_explain.log_nested_statements = on;
                    set auto_explain.log_level = notice;
                    set client_min_messages = notice""");
            statement.execute("set kaituo.regions = '" + region + "'");
            statement.execute("set role " + role);
            statement.clearWarnings();
            statement.execute(query);
            var plans = new StringBuilder();
            for (SQLWarning plan = statement.getWarnings(); plan != null; plan = plan.getNextWarning()) {
                plans.append(plan.getMessage()).append('\n');
            }
            return plans.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
