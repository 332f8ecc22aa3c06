package io.kaituo.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunDirectoryTest {
    private static final Launch LAUNCH = new Launch(
            "postgres",
            5433,
            List.of("unshare", "-U", "postgres", "-D", "/数据 dir/=:#"),
            Map.of("PASSWORD", "a=b:c#d!e\\f"),
            Path.of("/logs/postgres.log"),
            Optional.of(Path.of("/数据 dir")),
            new Ending("INT", Duration.ofSeconds(60)),
            "7");

    @TempDir
    Path temporary;

    @Test
    void a_launch_is_read_as_it_was_written() {
        var run = new RunDirectory(temporary.resolve("run")).create();
        run.want(LAUNCH);
        assertThat(run.wanted("postgres")).contains(LAUNCH);
        assertThat(run.wanted("postgres").orElseThrow().fingerprint()).isEqualTo(LAUNCH.fingerprint());
        assertThat(run.names()).containsExactly("postgres");
    }

    @Test
    void an_observation_is_read_as_it_was_written() {
        var run = new RunDirectory(temporary.resolve("run")).create();
        var seen = Observation.nothing("postgres")
                .started(new ProcessIdentity(1, 2, "boot"), LAUNCH)
                .crashed("exit code 1");
        run.saw(seen);
        assertThat(run.seen("postgres")).contains(seen);
    }

    @Test
    void is_closed_to_others_because_it_holds_passwords() throws IOException {
        var run = new RunDirectory(temporary.resolve("run")).create();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void any_difference_in_a_launch_shows_in_its_fingerprint() {
        var other = new Launch(
                LAUNCH.name(),
                LAUNCH.port(),
                LAUNCH.command(),
                Map.of("PASSWORD", "other"),
                LAUNCH.log(),
                LAUNCH.home(),
                LAUNCH.ending(),
                LAUNCH.version());
        assertThat(other.fingerprint()).isNotEqualTo(LAUNCH.fingerprint());
    }
}
