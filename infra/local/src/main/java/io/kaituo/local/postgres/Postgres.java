package io.kaituo.local.postgres;

import io.kaituo.local.Component;
import io.kaituo.local.Home;
import io.kaituo.local.Secrets;
import io.kaituo.local.Settings;
import io.kaituo.local.Versions;
import io.kaituo.local.files.Archives;
import io.kaituo.local.files.Template;
import io.kaituo.local.files.Trees;
import io.kaituo.local.process.Command;
import io.kaituo.local.process.Ending;
import io.kaituo.local.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** PostgreSQL with the durability it has in production: one server, a database and three roles per service. */
public final class Postgres implements Component {
    public static final String NAME = "postgres";

    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final List<String> services;

    public Postgres(Home home, Settings settings, Secrets secrets, List<String> services) {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
        this.services = services;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public int memory() {
        return 200;
    }

    @Override
    public void prepare() throws IOException {
        Archives.once(programmes(), draft -> Archives.untarInside(home.part("postgres.jar"), draft));
        Files.createDirectories(data().getParent());
        Template.write(configuration(), Template.of("postgres/postgresql.conf").with(Map.of()));
        if (!Files.exists(data().resolve("PG_VERSION"))) initialise();
    }

    /** In a directory of its own that is moved when complete: a start that was cut short leaves no half cluster behind. */
    private void initialise() throws IOException {
        Unprivileged user = Unprivileged.forData(data(), programmes());
        Path draft = data().resolveSibling("data.new");
        Trees.delete(draft);
        Files.createDirectories(draft);
        user.own(draft);
        Path password = draft.resolveSibling("password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, secrets.of(secret("postgres")));
        user.own(password);
        try {
            new Command(
                            user.run(List.of(
                                    programmes().resolve("bin/initdb").toString(),
                                    "--pgdata=" + draft,
                                    "--username=postgres",
                                    "--pwfile=" + password,
                                    "--auth=scram-sha-256",
                                    "--locale=C.UTF-8",
                                    "--encoding=UTF8",
                                    "--no-instructions")),
                            Map.of(),
                            home.log(NAME).path())
                    .run();
        } finally {
            Files.delete(password);
        }
        Files.move(draft, data());
    }

    @Override
    public Launch launch() throws IOException {
        List<String> server = List.of(
                programmes().resolve("bin/postgres").toString(),
                "-D",
                data().toString(),
                "-c",
                "config_file=" + configuration(),
                "-c",
                "port=" + port());
        return new Launch(
                NAME,
                port(),
                Unprivileged.forData(data(), programmes()).run(server),
                Map.of(),
                home.log(NAME).path(),
                Optional.of(data()),
                new Ending("INT", Duration.ofSeconds(60)),
                Long.toString(Files.readString(configuration()).hashCode()));
    }

    @Override
    public boolean ready() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void furnish() throws SQLException {
        try (Connection connection = connect("postgres")) {
            var databases = new Databases(secrets);
            databases.checkLocale(connection);
            databases.keycloak(connection);
            for (String service : services) databases.of(service, connection);
        }
        for (String service : services)
            try (Connection connection = connect(service)) {
                Databases.permissions(service, connection);
            }
    }

    /** As the superuser, whom only this launcher knows. */
    public Connection connect(String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", secrets.of(secret("postgres")));
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    /** Under which name the password of a role is kept. */
    public static String secret(String role) {
        return "postgres." + role;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    private int port() {
        return settings.ports().of(NAME);
    }

    private Path data() {
        return home.data(NAME).resolve("data");
    }

    private Path configuration() {
        return home.data(NAME).resolve("postgresql.conf");
    }

    private Path programmes() {
        return home.cache().resolve("postgres-" + Versions.of(NAME));
    }
}
