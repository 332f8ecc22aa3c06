package io.kaituo.e2e.bench;

import io.kaituo.e2e.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The baseline of P6: every row that an import wrote, in every table, by COPY and in one transaction into a copy of the
 * database as it was before, with all its indexes. Nobody reads a file, checks a rule or looks for a duplicate.
 */
final class BareCopy {

    private static final String LEADS = "select id from lead where campaign = '%s'";
    private static final Map<String, String> TABLES = tables();

    private final World world;
    private final String server;

    BareCopy(World world) throws SQLException {
        this.world = world;
        this.server = world.stack().jdbcUrl("lead-service").replaceAll("/lead$", "/");
        world.stack().stop("lead-service");
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database copied template lead owner lead_owner");
        }
        world.stack().start("lead-service");
    }

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("lead", "id");
        tables.put("ownership_claim", "lead_id");
        tables.put("search_form", "lead_id");
        tables.put("deadline", "subject");
        tables.put("outbox_stream", "aggregate_id");
        tables.put("outbox", "aggregate_id");
        tables.put("audit_unsealed", "subject");
        tables.put("audit_entry", "subject");
        return tables;
    }

    double seconds(String campaign) throws SQLException {
        double spent = 0;
        try (var from = connect("lead");
                var to = connect("copied")) {
            to.setAutoCommit(false);
            for (var table : TABLES.entrySet()) {
                byte[] rows = rows(from, table.getKey(), table.getValue(), campaign);
                long begun = System.nanoTime();
                to.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy " + columns(from, table.getKey()) + " from stdin",
                                new ByteArrayInputStream(rows));
                spent += (System.nanoTime() - begun) / 1e9;
            }
            long begun = System.nanoTime();
            to.commit();
            return spent + (System.nanoTime() - begun) / 1e9;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] rows(Connection from, String table, String lead, String campaign)
            throws SQLException, IOException {
        var rows = new ByteArrayOutputStream();
        String columns = columns(from, table);
        String list = columns.substring(columns.indexOf('(') + 1, columns.length() - 1);
        from.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + list + " from " + table + " where " + lead + " in ("
                                + LEADS.formatted(campaign) + ")) to stdout",
                        rows);
        return rows.toByteArray();
    }

    /** Without those that the database fills by itself. */
    private static String columns(Connection from, String table) throws SQLException {
        try (var statement = from.createStatement();
                var found = statement.executeQuery("select string_agg(column_name, ', ' order by ordinal_position)"
                        + " from information_schema.columns where table_name = '" + table
                        + "' and is_identity = 'NO' and is_generated = 'NEVER'")) {
            found.next();
            return table + " (" + found.getString(1) + ")";
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                server + database, "postgres", world.stack().databasePassword("postgres"));
    }
}
