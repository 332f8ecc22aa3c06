package io.kaituo.local.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.local.Component;
import io.kaituo.local.Home;
import io.kaituo.local.Http;
import io.kaituo.local.Secrets;
import io.kaituo.local.Settings;
import io.kaituo.local.Versions;
import io.kaituo.local.files.Archives;
import io.kaituo.local.postgres.Postgres;
import io.kaituo.local.process.Command;
import io.kaituo.local.process.Ending;
import io.kaituo.local.process.Jvm;
import io.kaituo.local.process.Launch;
import io.kaituo.local.process.Wait;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keycloak, built once for PostgreSQL and kept in the cache; java is started directly, so that there is one process to look after. */
public final class Keycloak implements Component {
    public static final String NAME = "keycloak";

    private static final Duration DATABASE_FOUND = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(250);
    /** Part of the cached distribution's name: another choice is another build. */
    private static final List<String> BUILD = List.of("--db=postgres", "--health-enabled=true");

    private final Home home;
    private final Settings settings;
    private final Secrets secrets;

    public Keycloak(Home home, Settings settings, Secrets secrets) {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Under which name the secret of a client is kept. */
    public static String secret(String client) {
        return "keycloak." + client;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(Postgres.NAME);
    }

    @Override
    public int memory() {
        return 450;
    }

    @Override
    public void prepare() throws IOException {
        Archives.once(distribution(), draft -> {
            Archives.unzip(home.part("keycloak.zip"), draft);
            Path unpacked = draft.resolve("keycloak-" + Versions.of(NAME));
            new Command(
                            java(unpacked, unpacked, "build", BUILD),
                            Map.of(),
                            home.log(NAME).path())
                    .run();
        });
        Files.createDirectories(ownHome());
        for (String shared : List.of("lib", "providers", "themes", "conf")) link(shared);
    }

    /** The installation's own {@code data} beside the shared programme. */
    private void link(String shared) throws IOException {
        Path link = ownHome().resolve(shared);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, programme().resolve(shared));
    }

    @Override
    public Launch launch() {
        var ports = settings.ports();
        return new Launch(
                NAME,
                ports.of(NAME),
                java(
                        programme(),
                        ownHome(),
                        "start",
                        List.of(
                                "--optimized",
                                "--cache=local",
                                "--http-enabled=true",
                                "--http-host=127.0.0.1",
                                "--http-port=" + ports.of(NAME),
                                "--http-management-host=127.0.0.1",
                                "--http-management-port=" + ports.of("keycloak-management"),
                                "--hostname=" + url(),
                                "--db-url=jdbc:postgresql://127.0.0.1:" + ports.of(Postgres.NAME) + "/keycloak",
                                "--db-username=keycloak",
                                "--db-pool-initial-size=2",
                                "--db-pool-max-size=20")),
                environment(),
                home.log(NAME).path(),
                Optional.empty(),
                new Ending("TERM", Duration.ofSeconds(20)),
                distribution().getFileName().toString());
    }

    private Map<String, String> environment() {
        var environment = new TreeMap<>(Jvm.ENVIRONMENT);
        environment.put("KC_DB_PASSWORD", secrets.of(Postgres.secret("keycloak")));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(secret("master-admin")));
        return environment;
    }

    private static List<String> java(Path programme, Path home, String verb, List<String> options) {
        var words = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-Duser.language=en",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                programme.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                verb));
        words.addAll(options);
        return Jvm.command(384, words);
    }

    @Override
    public boolean ready() {
        return Http.answers(
                URI.create("http://127.0.0.1:" + settings.ports().of("keycloak-management") + "/health/ready"));
    }

    /** Imports the realm unless it is there: what people changed in it since is theirs. */
    @Override
    public void furnish() throws IOException {
        if (realmExists()) return;
        String realm = new Realm(People.declared(), client -> secrets.of(secret(client)))
                .json(
                        Secrets.LOCAL_PASSWORD,
                        settings.ports().of("console"),
                        settings.accessToken().toSeconds());
        String master = token("master", "admin-cli", "admin", secrets.of(secret("master-admin")));
        HttpResponse<String> answer = Http.postJson(url().resolve("/admin/realms"), master, realm);
        if (answer.statusCode() != 201)
            throw new IOException("realm import: " + answer.statusCode() + " " + answer.body());
    }

    /** It reports itself healthy a moment before it has found a restarted database again: only a yes or a no counts. */
    private boolean realmExists() throws IOException {
        URI realm = url().resolve("/realms/kaituo");
        if (!Wait.until(DATABASE_FOUND, STEP, () -> List.of(200, 404).contains(Http.status(realm))))
            throw new IOException(realm + " answers neither 200 nor 404");
        return Http.answers(realm);
    }

    /** A person's access token by user name and password, as the command line and tests get it. */
    public String token(String username, String password) {
        return token("kaituo", "kaituo-cli", username, password);
    }

    private String token(String realm, String client, String username, String password) {
        HttpResponse<String> answer = Http.postForm(
                url().resolve("/realms/" + realm + "/protocol/openid-connect/token"),
                Map.of("grant_type", "password", "client_id", client, "username", username, "password", password));
        if (answer.statusCode() != 200)
            throw new IllegalStateException("no token for " + username + ": " + answer.body());
        try {
            return new ObjectMapper()
                    .readTree(answer.body())
                    .get("access_token")
                    .asText();
        } catch (JsonProcessingException garbled) {
            throw new IllegalStateException(garbled);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + settings.ports().of(NAME));
    }

    private Path ownHome() {
        return home.data(NAME);
    }

    private Path distribution() {
        return home.cache().resolve(NAME + "-" + Versions.of(NAME) + "-" + Integer.toHexString(BUILD.hashCode()));
    }

    private Path programme() {
        return distribution().resolve("keycloak-" + Versions.of(NAME));
    }
}
