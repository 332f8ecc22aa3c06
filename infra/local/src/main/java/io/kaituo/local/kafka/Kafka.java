package io.kaituo.local.kafka;

import io.kaituo.local.Component;
import io.kaituo.local.Home;
import io.kaituo.local.Settings;
import io.kaituo.local.Versions;
import io.kaituo.local.files.Template;
import io.kaituo.local.process.Command;
import io.kaituo.local.process.Ending;
import io.kaituo.local.process.Jvm;
import io.kaituo.local.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** One Kafka broker that is its own controller (KRaft), with the topics of {@code infra/kafka/topics.csv}. */
public final class Kafka implements Component {
    public static final String NAME = "kafka";

    private final Home home;
    private final Settings settings;
    private final List<String> services;
    private final List<String> regions;

    public Kafka(Home home, Settings settings, List<String> services, List<String> regions) {
        this.home = home;
        this.settings = settings;
        this.services = services;
        this.regions = regions;
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
        return 450;
    }

    @Override
    public void prepare() throws IOException {
        Template.write(
                configuration(),
                Template.of("kafka/server.properties")
                        .with(Map.of(
                                "port.broker", Integer.toString(port()),
                                "port.controller",
                                        Integer.toString(settings.ports().of("kafka-controller")),
                                "data", data().toString())));
        if (!Files.exists(data().resolve("meta.properties"))) format();
    }

    private void format() throws IOException {
        new Command(
                        Jvm.command(
                                128,
                                List.of(
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        classPath(),
                                        "kafka.tools.StorageTool",
                                        "format",
                                        "--ignore-formatted",
                                        "--cluster-id",
                                        Uuid.randomUuid().toString(),
                                        "--config",
                                        configuration().toString())),
                        Map.of(),
                        home.log(NAME).path())
                .run();
    }

    @Override
    public Launch launch() throws IOException {
        return new Launch(
                NAME,
                port(),
                Jvm.command(
                        512,
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config=warn",
                                "-cp",
                                classPath(),
                                "kafka.Kafka",
                                configuration().toString())),
                Jvm.ENVIRONMENT,
                home.log(NAME).path(),
                Optional.empty(),
                new Ending("TERM", Duration.ofSeconds(30)),
                Versions.of(NAME) + "-" + Files.readString(configuration()).hashCode());
    }

    @Override
    public boolean ready() {
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void furnish() throws Exception {
        try (Admin admin = admin()) {
            Topics.declared(services, regions).createIn(admin);
        }
    }

    public String bootstrap() {
        return "127.0.0.1:" + port();
    }

    private Admin admin() {
        var properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "20000");
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000");
        return Admin.create(properties);
    }

    private int port() {
        return settings.ports().of(NAME);
    }

    private Path data() {
        return home.data(NAME).resolve("data");
    }

    private Path configuration() {
        return home.data(NAME).resolve("server.properties");
    }

    private String classPath() {
        return home.libraries() + "/*";
    }
}
