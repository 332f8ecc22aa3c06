package io.kaituo.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** Sees to it that exactly one supervisor of this very version is at work for a run directory. */
public record Supervision(RunDirectory directory, Path log) {
    private static final Duration START = Duration.ofSeconds(20);

    public ProcessIdentity ensure() {
        String version = version();
        return directory.supervisor(version).orElseGet(() -> replace(version));
    }

    /** Ends the supervisor alone; what it looked after lives on. */
    public void end() {
        directory.supervisor().ifPresent(supervisor -> {
            supervisor.signal("TERM");
            Wait.until(START, () -> !supervisor.alive());
        });
    }

    private ProcessIdentity replace(String version) {
        end();
        try {
            Files.createDirectories(log.getParent());
            new ProcessBuilder(command(version))
                    .directory(directory.path().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (!Wait.until(START, () -> directory.supervisor(version).isPresent()))
            throw new IllegalStateException("the supervisor does not start, see " + log);
        return directory.supervisor(version).orElseThrow();
    }

    /** {@code setsid} takes it out of the terminal's reach: neither Ctrl-C nor closing the window ends it. */
    private List<String> command(String version) throws IOException {
        return List.of(
                "setsid",
                Jvm.java(),
                "-Xmx32m",
                "-Xss256k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=16m",
                "-XX:-UsePerfData",
                "-cp",
                ownCopy().toString(),
                Supervisor.class.getName(),
                directory.path().toString(),
                version);
    }

    /** It outlives builds, so it must not run from a jar that the next build overwrites. */
    private Path ownCopy() throws IOException {
        Path programme = programme();
        if (Files.isDirectory(programme)) return programme;
        return Files.copy(programme, directory.path().resolve("supervisor.jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String version() {
        try {
            Path programme = programme();
            return Files.getLastModifiedTime(programme).toMillis() + "-" + System.getProperty("java.version");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path programme() {
        try {
            return Path.of(Supervisor.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
