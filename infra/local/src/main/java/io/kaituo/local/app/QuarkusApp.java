package io.kaituo.local.app;

import io.kaituo.events.audit.AuditKeys;
import io.kaituo.local.Component;
import io.kaituo.local.Home;
import io.kaituo.local.Http;
import io.kaituo.local.Refusal;
import io.kaituo.local.Secrets;
import io.kaituo.local.Settings;
import io.kaituo.local.files.Trees;
import io.kaituo.local.kafka.Kafka;
import io.kaituo.local.keycloak.Keycloak;
import io.kaituo.local.postgres.Postgres;
import io.kaituo.local.process.Ending;
import io.kaituo.local.process.Jvm;
import io.kaituo.local.process.Launch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One of the five services, run as it was built and told where everything is. */
public final class QuarkusApp implements Component {
    /** In the order of their ports. */
    public static final List<String> ALL =
            List.of("lead-service", "account-service", "visit-service", "contract-service", "notification-service");

    /** Long enough to finish what is under way and, once per build, to write its classes while four others do. */
    private static final Duration DRAINED = Duration.ofSeconds(60);

    private final String name;
    private final Home home;
    private final Settings settings;
    private final Secrets secrets;

    public QuarkusApp(String name, Home home, Settings settings, Secrets secrets) {
        this.name = name;
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
    }

    /** {@code lead} of {@code lead-service}: the name of its database and the stem of its roles. */
    public static String database(String service) {
        return service.substring(0, service.length() - "-service".length());
    }

    /** {@code lead-service}, whether somebody wrote so or {@code lead}. */
    public static String fullName(String service) {
        return service.endsWith("-service") ? service : service + "-service";
    }

    /** The keys that seal the service's audit trail: the service is told, its database never is. */
    public static AuditKeys auditKeys(String service, Secrets secrets) {
        return AuditKeys.parse(writtenAuditKeys(service, secrets));
    }

    private static String writtenAuditKeys(String service, Secrets secrets) {
        return "local:" + secrets.of("audit." + database(service));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> needs() {
        return List.of(Postgres.NAME, Kafka.NAME, Keycloak.NAME);
    }

    @Override
    public int memory() {
        return 260;
    }

    @Override
    public void prepare() {
        if (!Files.exists(runnable())) throw new Refusal("check.not-built", name, runnable());
    }

    @Override
    public Launch launch() throws IOException {
        return new Launch(
                name,
                port(),
                Jvm.command(112, options()),
                environment(),
                home.log(name).path(),
                Optional.empty(),
                new Ending("TERM", DRAINED),
                Long.toString(Trees.newest(runnable().getParent())));
    }

    private List<String> options() throws IOException {
        Path classes = Files.createDirectories(home.cache().resolve("classes"));
        var options = new ArrayList<>(List.of(
                "-Xmn16m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:ReservedCodeCacheSize=128m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        if (settings.longRun()) options.add(Jvm.BOTH_COMPILERS);
        options.addAll(Jvm.classes(classes.resolve(name + ".jsa")));
        options.addAll(List.of("-jar", runnable().toString()));
        return options;
    }

    private Map<String, String> environment() {
        String database = database(name);
        var ports = settings.ports();
        var environment = new TreeMap<>(Jvm.ENVIRONMENT);
        environment.put("KAITUO_MODE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        environment.put("KAITUO_DATABASE", "127.0.0.1:" + ports.of(Postgres.NAME) + "/" + database);
        environment.put("QUARKUS_DATASOURCE_USERNAME", database + "_app");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.of(Postgres.secret(database + "_app")));
        environment.put("QUARKUS_FLYWAY_USERNAME", database + "_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", secrets.of(Postgres.secret(database + "_owner")));
        environment.put("KAITUO_AUDIT_KEYS", writtenAuditKeys(name, secrets));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(Kafka.NAME));
        environment.put("KAITUO_KEYCLOAK_URL", url(Keycloak.NAME));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", url(Keycloak.NAME) + "/realms/kaituo");
        environment.put("KAITUO_DIRECTORY_SECRET", secrets.of(Keycloak.secret("kaituo-directory")));
        if (name.equals("contract-service")) {
            Path papers = home.data("papers");
            environment.put(
                    "KAITUO_ATTACHMENTS_DIRECTORY", papers.resolve("files").toString());
            environment.put(
                    "KAITUO_SIGNING_KEY_STORE",
                    papers.resolve("local-signature.p12").toString());
            environment.put("KAITUO_SIGNING_PASSWORD", secrets.of("signing"));
        }
        if (name.equals("notification-service")) {
            environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
            environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.of("mail-smtp")));
            environment.put("QUARKUS_MAILER_FROM", "kaituo@kaituo.example");
            environment.put("QUARKUS_MAILER_MOCK", "false");
            environment.put("KAITUO_CONSOLE_URL", url("console"));
            environment.put("KAITUO_SECRETS_KEYS", "local:" + secrets.of("secrets.notification"));
            environment.put("KAITUO_LINKS_KEY", secrets.of("links"));
        }
        environment.putAll(settings.of(name));
        return environment;
    }

    @Override
    public boolean ready() {
        return Http.answers(URI.create(url(name) + "/q/health/ready"));
    }

    @Override
    public void furnish() {}

    private String url(String component) {
        return "http://127.0.0.1:" + settings.ports().of(component);
    }

    private int port() {
        return settings.ports().of(name);
    }

    private Path runnable() {
        return home.checkout().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
