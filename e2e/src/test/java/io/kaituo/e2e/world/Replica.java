package io.kaituo.e2e.world;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.kaituo.local.Http;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A second process of a service: started as the first was, told the same, on a port of its own. */
public final class Replica implements AutoCloseable {

    private static final String PORT = "QUARKUS_HTTP_PORT";

    private final ProcessBuilder starting;
    private final URI address;
    private Process process;

    private Replica(ProcessBuilder starting, URI address) {
        this.starting = starting;
        this.address = address;
    }

    /** Returns when it answers. */
    public static Replica of(String service, World world) throws IOException {
        return of(service, world, Map.of());
    }

    /** What is told to it differs from what the first was told. */
    public static Replica of(String service, World world, Map<String, String> different) throws IOException {
        long first = world.stack().pid(service);
        int port = freePort();
        var starting = new ProcessBuilder(words(first, "cmdline"));
        starting.environment().clear();
        words(first, "environ").stream().map(word -> word.split("=", 2)).forEach(word -> starting.environment()
                .put(word[0], word[1]));
        starting.environment().putAll(different);
        starting.environment().put(PORT, Integer.toString(port));
        Path log = Files.createTempFile("replica-of-" + service, ".log");
        var replica = new Replica(
                starting.redirectErrorStream(true).redirectOutput(log.toFile()),
                URI.create("http://127.0.0.1:" + port));
        replica.start();
        return replica;
    }

    /** Starts it, or starts it again where it was. */
    public void start() throws IOException {
        process = starting.start();
        try {
            await("the replica, see " + starting.redirectOutput().file())
                    .atMost(5, MINUTES)
                    .pollInterval(1, SECONDS)
                    .until(() -> Http.answers(address.resolve("/q/health/ready")));
        } catch (RuntimeException | Error late) {
            close();
            throw late;
        }
    }

    public URI address() {
        return address;
    }

    /** {@code kill -9}; nobody brings it back. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static List<String> words(long pid, String file) throws IOException {
        String all = Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.UTF_8);
        return Stream.of(all.split("\0")).filter(word -> !word.isEmpty()).toList();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
