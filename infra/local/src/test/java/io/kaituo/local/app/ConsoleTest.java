package io.kaituo.local.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.local.Home;
import io.kaituo.local.Ports;
import io.kaituo.local.Secrets;
import io.kaituo.local.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsoleTest {
    @TempDir
    Path checkout;

    @Test
    void knows_where_every_service_is_and_keeps_its_sessions_over_a_restart() throws IOException {
        Path app = Files.createDirectories(checkout.resolve("console/target/quarkus-app"));
        Files.createFile(app.resolve("quarkus-run.jar"));

        Map<String, String> first = environment();

        assertThat(first)
                .containsEntry("KAITUO_MODE", "local")
                .containsEntry("QUARKUS_HTTP_PORT", "8080")
                .containsEntry("KAITUO_KEYCLOAK_URL", "http://127.0.0.1:8180")
                .containsEntry("KAITUO_PROXY_SERVICES_LEAD_SERVICE", "http://127.0.0.1:8081")
                .containsEntry("KAITUO_PROXY_SERVICES_NOTIFICATION_SERVICE", "http://127.0.0.1:8085");
        assertThat(first.get("KAITUO_SESSION_KEY")).startsWith("local-").hasSizeGreaterThan(32);
        assertThat(environment().get("KAITUO_SESSION_KEY")).isEqualTo(first.get("KAITUO_SESSION_KEY"));
    }

    private Map<String, String> environment() throws IOException {
        Home home = new Home(checkout, checkout.resolve(".kaituo"), checkout.resolve("cache"));
        return new Console(home, Settings.on(Ports.standard()), new Secrets(home))
                .launch()
                .environment();
    }
}
