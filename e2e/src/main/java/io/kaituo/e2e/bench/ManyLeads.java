package io.kaituo.e2e.bench;

import io.kaituo.e2e.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Fills lead-service's database with leads, straight in SQL and without its indexes, which are built again at the end. */
final class ManyLeads {

    private static final int AT_ONCE = 250_000;
    private static final String SECONDARY =
            """
            select indexname, indexdef from pg_indexes
            where tablename in ('lead', 'search_form') and indexname not like '%pkey' order by indexname""";

    private final World world;
    private final String script;
    private long stored;

    /** @param owner of one in twenty of the leads */
    ManyLeads(World world, String region, String owner) throws IOException {
        this.world = world;
        try (InputStream sql = ManyLeads.class.getResourceAsStream("many-leads.sql")) {
            this.script = new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${region}", region)
                    .replace("${owner}", owner);
        }
    }

    /** Adds what is missing until there are so many. */
    void fillTo(long leads) throws SQLException {
        try (Connection database = superuser();
                Statement statement = database.createStatement()) {
            var indexes = dropIndexes(statement);
            while (stored < leads) {
                long next = Math.min(leads, stored + AT_ONCE);
                statement.execute(
                        script.replace("${from}", Long.toString(stored + 1)).replace("${to}", Long.toString(next)));
                stored = next;
                System.out.println("  " + stored + " leads");
            }
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("vacuum analyze lead");
            statement.execute("vacuum analyze search_form");
        }
    }

    /** Names that are there, spread over all of them. */
    List<String> names(int most) throws SQLException {
        try (Connection database = superuser();
                Statement statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select company_name from lead where abs(hashtext(id::text)::bigint) %% %d = 0 limit %d"
                                .formatted(Math.max(1, stored / most), most))) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                world.stack().jdbcUrl("lead-service"), "postgres", world.stack().databasePassword("postgres"));
    }

    private static List<String> dropIndexes(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        var definitions = new ArrayList<String>();
        try (var rows = statement.executeQuery(SECONDARY)) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("drop index " + name);
        }
        return definitions;
    }
}
