package io.kaituo.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The one place where commands and supervisor meet: {@code <name>.launch} says what is wanted, {@code <name>.seen} what is. */
public record RunDirectory(Path path) {
    private static final String WANTED = ".launch";
    private static final String SEEN = ".seen";

    public RunDirectory create() {
        try {
            Files.createDirectories(path.getParent());
            if (!Files.exists(path))
                Files.createDirectory(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    public void want(Launch launch) {
        write(launch.name() + WANTED, launch.toProperties());
    }

    public void unwant(String name) {
        delete(name + WANTED);
    }

    public Optional<Launch> wanted(String name) {
        return read(name + WANTED).map(Launch::from);
    }

    public Optional<Observation> seen(String name) {
        return read(name + SEEN).map(Observation::from);
    }

    /** Whether a living process runs exactly as this launch says. */
    public boolean runs(Launch launch) {
        return seen(launch.name())
                .filter(seen -> seen.phase() == Observation.Phase.RUNNING)
                .filter(seen -> seen.fingerprint().equals(launch.fingerprint()))
                .filter(Observation::alive)
                .isPresent();
    }

    /** Every component that is wanted or was seen. */
    public List<String> names() {
        if (!Files.isDirectory(path)) return List.of();
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(WANTED) || file.endsWith(SEEN))
                    .map(file -> file.substring(0, file.lastIndexOf('.')))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void saw(Observation observation) {
        write(observation.name() + SEEN, observation.toProperties());
    }

    void forget(String name) {
        delete(name + SEEN);
    }

    void registerSupervisor(ProcessIdentity identity, String version) {
        var properties = new Properties();
        identity.writeTo(properties);
        properties.setProperty("version", version);
        write("supervisor", properties);
    }

    Optional<ProcessIdentity> supervisor(String version) {
        return read("supervisor")
                .filter(properties -> version.equals(properties.getProperty("version")))
                .flatMap(ProcessIdentity::readFrom)
                .filter(ProcessIdentity::alive);
    }

    public Optional<ProcessIdentity> supervisor() {
        return read("supervisor").flatMap(ProcessIdentity::readFrom).filter(ProcessIdentity::alive);
    }

    /** An exclusive lock that ends with its holder, however that ends; empty when somebody else has it. */
    public Optional<FileLock> lock(String name) {
        try {
            var channel =
                    FileChannel.open(path.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return Optional.ofNullable(channel.tryLock());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<Properties> read(String file) {
        try (var reader = Files.newBufferedReader(path.resolve(file))) {
            var properties = new Properties();
            properties.load(reader);
            return Optional.of(properties);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whole or not at all: a reader, or a successor after a crash, never meets half a file. */
    private void write(String file, Properties properties) {
        try {
            Path draft = Files.createTempFile(path, file, ".draft");
            try (var writer = Files.newBufferedWriter(draft)) {
                properties.store(writer, null);
            }
            Files.move(draft, path.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void delete(String file) {
        try {
            Files.deleteIfExists(path.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
