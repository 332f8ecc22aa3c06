package io.kaituo.local.app;

import io.kaituo.local.Component;
import io.kaituo.local.Home;
import io.kaituo.local.Http;
import io.kaituo.local.Refusal;
import io.kaituo.local.Secrets;
import io.kaituo.local.Settings;
import io.kaituo.local.files.Trees;
import io.kaituo.local.keycloak.Keycloak;
import io.kaituo.local.process.Ending;
import io.kaituo.local.process.Jvm;
import io.kaituo.local.process.Launch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The web console: what a person opens. It has no data of its own and waits for no service; one that is away is told on the page. */
public final class Console implements Component {
    public static final String NAME = "console";

    /** So begins a key that the console refuses outside local mode. */
    private static final String MADE_UP_LOCALLY = "local-";

    private final Home home;
    private final Settings settings;
    private final Secrets secrets;

    public Console(Home home, Settings settings, Secrets secrets) {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(Keycloak.NAME);
    }

    @Override
    public int memory() {
        return 180;
    }

    @Override
    public void prepare() {
        if (!Files.exists(runnable())) throw new Refusal("check.not-built", NAME, runnable());
    }

    @Override
    public Launch launch() throws IOException {
        return new Launch(
                NAME,
                port(),
                Jvm.command(
                        80,
                        List.of(
                                "-XX:MaxMetaspaceSize=112m",
                                "-XX:ReservedCodeCacheSize=32m",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-jar",
                                runnable().toString())),
                environment(),
                home.log(NAME).path(),
                Optional.empty(),
                new Ending("TERM", Duration.ofSeconds(30)),
                Long.toString(Trees.newest(runnable().getParent())));
    }

    private Map<String, String> environment() {
        var environment = new TreeMap<>(Jvm.ENVIRONMENT);
        environment.put("KAITUO_MODE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        environment.put("KAITUO_KEYCLOAK_URL", url(Keycloak.NAME));
        environment.put("KAITUO_CLIENT_SECRET", secrets.of(Keycloak.secret("kaituo-console")));
        environment.put("KAITUO_SESSION_KEY", MADE_UP_LOCALLY + secrets.of("console.session"));
        for (String service : QuarkusApp.ALL)
            environment.put("KAITUO_PROXY_SERVICES_" + service.toUpperCase().replace('-', '_'), url(service));
        environment.putAll(settings.of(NAME));
        return environment;
    }

    @Override
    public boolean ready() {
        return Http.answers(URI.create(url(NAME) + "/q/health/ready"));
    }

    @Override
    public void furnish() {}

    private String url(String component) {
        return "http://127.0.0.1:" + settings.ports().of(component);
    }

    private int port() {
        return settings.ports().of(NAME);
    }

    private Path runnable() {
        return home.checkout().resolve(NAME).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
