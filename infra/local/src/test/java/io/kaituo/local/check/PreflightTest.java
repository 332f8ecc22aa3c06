package io.kaituo.local.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.local.Component;
import io.kaituo.local.Home;
import io.kaituo.local.Ports;
import io.kaituo.local.Refusal;
import io.kaituo.local.Settings;
import io.kaituo.local.mail.MailSink;
import io.kaituo.local.process.Launch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreflightTest {
    @TempDir
    Path checkout;

    private final Settings settings = Settings.on(Ports.free());

    @Test
    void says_everything_at_once_and_who_has_the_port() throws IOException {
        int smtp = settings.ports().of("mail-smtp");
        try (var occupied = new ServerSocket(smtp, 1, InetAddress.getLoopbackAddress())) {
            assertThat(occupied.isBound()).isTrue();
            assertThatThrownBy(this::check)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(Integer.toString(smtp))
                    .hasMessageContaining("mail")
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("keycloak.zip")
                    .hasMessageContaining("postgres.jar");
        }
    }

    @Test
    void lets_pass_what_can_start() throws IOException {
        fetchParts();
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void refuses_what_the_machine_has_no_memory_for() throws IOException {
        fetchParts();
        var home = new Home(checkout, checkout.resolve(".kaituo"), checkout.resolve("cache"));
        assertThatThrownBy(() -> new Preflight(home, settings).check(List.of(new Greedy())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(Integer.toString(1 << 30));
    }

    @Test
    void knows_a_free_port_from_a_taken_one() throws IOException {
        int port = Ports.free().of("kafka");
        assertThat(PortHolder.taken(port)).isFalse();
        try (var occupied = new ServerSocket(port)) {
            assertThat(PortHolder.taken(occupied.getLocalPort())).isTrue();
        }
    }

    @Test
    void knows_how_much_memory_there_is() {
        assertThat(Memory.available()).isBetween(1L << 20, 1L << 46);
    }

    private void fetchParts() throws IOException {
        Path parts = Files.createDirectories(checkout.resolve("infra/local/target/parts"));
        for (String part : List.of("postgres.jar", "keycloak.zip", "mail.jar")) Files.createFile(parts.resolve(part));
    }

    private void check() {
        var home = new Home(checkout, checkout.resolve(".kaituo"), checkout.resolve("cache"));
        new Preflight(home, settings).check(List.of(new MailSink(home, settings)));
    }

    /** Wants more memory than any machine has. */
    private record Greedy() implements Component {
        @Override
        public String name() {
            return MailSink.NAME;
        }

        @Override
        public List<String> needs() {
            return List.of();
        }

        @Override
        public int memory() {
            return 1 << 30;
        }

        @Override
        public void prepare() {}

        @Override
        public Launch launch() {
            throw new AssertionError("must not be launched");
        }

        @Override
        public boolean ready() {
            return false;
        }

        @Override
        public void furnish() {}
    }
}
