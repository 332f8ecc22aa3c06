package io.kaituo.local.postgres;

import io.kaituo.local.Refusal;
import io.kaituo.local.Secrets;
import io.kaituo.local.files.Template;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Databases and roles as decision 4 wants them; running it again changes nothing. */
final class Databases {
    private final Secrets secrets;

    Databases(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Under any other locale pg_trgm finds nothing in Chinese, silently. */
    void checkLocale(Connection server) throws SQLException {
        try (Statement statement = server.createStatement();
                var row = statement.executeQuery("select datctype from pg_database where datname = 'postgres'")) {
            row.next();
            if (!row.getString(1).equals("C.UTF-8")) throw new Refusal("check.locale", row.getString(1));
        }
    }

    void keycloak(Connection server) throws SQLException {
        if (missing("select 1 from pg_roles where rolname = ?", "keycloak", server))
            run("create role keycloak login", server);
        run("alter role keycloak password '" + secrets.of(Postgres.secret("keycloak")) + "'", server);
        create("keycloak", "keycloak", server);
    }

    void of(String service, Connection server) throws SQLException {
        run(
                Template.of("postgres/roles.sql")
                        .with(Map.of(
                                "service", service,
                                "owner.password", secrets.of(Postgres.secret(service + "_owner")),
                                "app.password", secrets.of(Postgres.secret(service + "_app")))),
                server);
        create(service, service + "_owner", server);
    }

    static void permissions(String service, Connection database) throws SQLException {
        run(Template.of("postgres/database.sql").with(Map.of("service", service)), database);
    }

    private static void create(String database, String owner, Connection server) throws SQLException {
        if (missing("select 1 from pg_database where datname = ?", database, server))
            run("create database " + database + " owner " + owner, server);
    }

    private static boolean missing(String query, String name, Connection server) throws SQLException {
        try (PreparedStatement statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void run(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
