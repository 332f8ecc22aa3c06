package io.kaituo.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessIdentityTest {
    private final ProcessIdentity self =
            ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();

    @Test
    void a_running_process_is_alive() {
        assertThat(self.alive()).isTrue();
    }

    @Test
    void the_same_pid_started_at_another_moment_is_somebody_else() {
        assertThat(new ProcessIdentity(self.pid(), self.startTick() + 1, self.boot()).alive())
                .isFalse();
    }

    @Test
    void the_same_pid_on_another_boot_is_somebody_else() {
        assertThat(new ProcessIdentity(self.pid(), self.startTick(), "another boot").alive())
                .isFalse();
    }

    @Test
    void a_killed_process_is_dead_even_while_nobody_has_collected_it() throws IOException {
        ProcessIdentity child = ProcessIdentity.of(
                        new ProcessBuilder("sleep", "60").start().pid())
                .orElseThrow();
        child.signal("KILL");
        await().until(() -> !child.alive());
    }

    @Test
    void whoever_works_in_a_directory_is_found_by_a_link_to_it_too(@TempDir Path temporary) throws IOException {
        Path home = Files.createDirectory(temporary.resolve("home"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), home);
        Process child =
                new ProcessBuilder("sleep", "60").directory(home.toFile()).start();
        try {
            assertThat(Procfs.livingIn(home)).containsExactly(child.pid());
            assertThat(Procfs.livingIn(link)).containsExactly(child.pid());
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void memory_and_name_come_from_the_kernel() {
        assertThat(Procfs.memory(self.pid())).isGreaterThan(1024);
        assertThat(Procfs.memoryOfTree(self.pid())).isGreaterThanOrEqualTo(1024);
        assertThat(Procfs.name(self.pid())).isNotBlank();
    }
}
