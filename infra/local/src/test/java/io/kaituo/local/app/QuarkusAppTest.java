package io.kaituo.local.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.local.Home;
import io.kaituo.local.Ports;
import io.kaituo.local.Refusal;
import io.kaituo.local.Secrets;
import io.kaituo.local.Settings;
import io.kaituo.local.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuarkusAppTest {
    @TempDir
    Path checkout;

    private Home home;

    @BeforeEach
    void buildLead() throws IOException {
        home = new Home(checkout, checkout.resolve(".kaituo"), checkout.resolve("cache"));
        Path app = Files.createDirectories(checkout.resolve("lead-service/target/quarkus-app"));
        Files.createFile(app.resolve("quarkus-run.jar"));
    }

    @Test
    void is_told_where_everything_is() throws IOException {
        Launch launch = app("lead-service", Settings.on(Ports.standard())).launch();
        assertThat(launch.environment())
                .containsEntry("KAITUO_MODE", "local")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", "8081")
                .containsEntry("KAITUO_DATABASE", "127.0.0.1:5433/lead")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "lead_app")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "lead_owner")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092")
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:8180/realms/kaituo")
                .doesNotContainKey("QUARKUS_MAILER_HOST");
        assertThat(launch.environment().get("QUARKUS_DATASOURCE_PASSWORD"))
                .isNotEqualTo(launch.environment().get("QUARKUS_FLYWAY_PASSWORD"));
    }

    @Test
    void keeps_its_classes_between_runs_where_the_jdk_can() throws IOException {
        Launch launch = app("lead-service", Settings.on(Ports.standard())).launch();
        String archive = "-XX:SharedArchiveFile=" + checkout.resolve("cache/classes/lead-service.jsa");
        assertThat(launch.command().contains(archive))
                .isEqualTo(Runtime.version().feature() >= 19);
        assertThat(checkout.resolve("cache/classes")).isDirectory();
    }

    @Test
    void takes_what_a_test_adds_and_is_then_another_launch() throws IOException {
        Settings settings = Settings.on(Ports.standard());
        Launch plain = app("lead-service", settings).launch();
        Launch hurried = app("lead-service", settings.with("lead-service", "KAITUO_X", "PT3S"))
                .launch();
        assertThat(hurried.environment()).containsEntry("KAITUO_X", "PT3S");
        assertThat(hurried).isNotEqualTo(plain);
    }

    @Test
    void is_compiled_for_speed_only_where_it_runs_for_long() throws IOException {
        assertThat(app("lead-service", Settings.of(Map.of())).launch().command())
                .contains("-XX:TieredStopAtLevel=1")
                .doesNotContain("-XX:TieredStopAtLevel=4");
        assertThat(app("lead-service", Settings.of(Map.of("KAITUO_LONG_RUN", "yes")))
                        .launch()
                        .command())
                .containsSubsequence("-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4");
    }

    @Test
    void that_is_not_built_is_refused_by_name() {
        assertThatThrownBy(() ->
                        app("visit-service", Settings.on(Ports.standard())).prepare())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("visit-service");
    }

    private QuarkusApp app(String name, Settings settings) {
        return new QuarkusApp(name, home, settings, new Secrets(home));
    }
}
