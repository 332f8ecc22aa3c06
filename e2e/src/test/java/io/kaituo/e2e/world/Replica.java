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
import java.util.stream.Stream;

/** A second process of a service: started as the first was, told the same, on a port of its own. */
public final class Replica implements AutoCloseable {

    private static final String PORT = "QUARKUS_HTTP_PORT";

    private final Process process;
    private final URI address;

    private Replica(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Returns when it answers. */
    public static Replica of(String service, World world) throws IOException {
        long first = world.stack().pid(service);
        int port = freePort();
        var starting = new ProcessBuilder(words(first, "cmdline"));
        starting.environment().clear();
        words(first, "environ").stream().map(word -> word.split("=", 2)).forEach(word -> starting.environment()
                .put(word[0], word[1]));
        starting.environment().put(PORT, Integer.toString(port));
        Path log = Files.createTempFile("replica-of-" + service, ".log");
        var replica = new Replica(
                starting.redirectErrorStream(true).redirectOutput(log.toFile()).start(),
                URI.create("http://127.0.0.1:" + port));
        try {
            await("the replica of " + service + ", see " + log)
                    .atMost(5, MINUTES)
                    .pollInterval(1, SECONDS)
                    .until(() -> Http.answers(replica.address.resolve("/q/health/ready")));
            return replica;
        } catch (RuntimeException late) {
            replica.close();
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
