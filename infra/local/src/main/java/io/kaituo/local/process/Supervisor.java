package io.kaituo.local.process;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what is wanted running after {@code up} has gone home: small, detached, and itself expendable, for a successor adopts whatever
 * still lives.
 */
public final class Supervisor {
    private static final Duration PULSE = Duration.ofMillis(200);

    private final RunDirectory directory;
    private final Map<String, Child> children = new LinkedHashMap<>();

    private Supervisor(RunDirectory directory) {
        this.directory = directory;
    }

    /** Arguments: the run directory and the version it is known by. */
    public static void main(String[] arguments) {
        var directory = new RunDirectory(Path.of(arguments[0]));
        Optional<FileLock> lock = directory.lock("supervisor");
        if (lock.isEmpty()) return;
        directory.registerSupervisor(
                ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow(), arguments[1]);
        var supervisor = new Supervisor(directory);
        do supervisor.pulse();
        while (Wait.pause(PULSE));
    }

    /** Whatever goes wrong with one file or one component is said in the log and tried again; the others are tended all the same. */
    private void pulse() {
        try {
            directory.names().forEach(this::tend);
        } catch (RuntimeException trouble) {
            System.out.println(Instant.now() + " " + trouble);
        }
    }

    private void tend(String name) {
        try {
            Child child = children.computeIfAbsent(name, this::take);
            if (!child.tend(directory.wanted(name))) children.remove(name);
        } catch (RuntimeException trouble) {
            System.out.println(Instant.now() + " " + name + ": " + trouble);
        }
    }

    private Child take(String name) {
        var child = new Child(directory, name);
        child.adopt();
        return child;
    }
}
