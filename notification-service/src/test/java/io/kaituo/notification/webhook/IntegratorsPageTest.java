package io.kaituo.notification.webhook;

import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.webhook.GivenFeed.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what {@code docs/integrators.md} says, with the very lines that stand there. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IntegratorsPageTest {

    private static final Path PAGE = Path.of("../docs/integrators.md");
    private static final List<Path> NODES =
            List.of(Path.of("../console/.node/node/node"), Path.of("/usr/bin/node"), Path.of("/usr/local/bin/node"));

    @TestHTTPResource("/")
    String service;

    @TempDir
    Path directory;

    private final UUID deal = UUID.randomUUID();
    private final String token = Token.of(GivenFeed.client(), List.of("east"), List.of("integrator"));
    private final int port = freePort();
    private Process receiver;

    @AfterEach
    void stop() throws InterruptedException {
        if (receiver != null) {
            receiver.destroy();
            receiver.waitFor();
        }
    }

    @Test
    void leads_to_a_verified_event_in_Java() throws Exception {
        walk(
                "java Receiver.java",
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    @Test
    void leads_to_a_verified_event_in_Node() throws Exception {
        var node = NODES.stream().filter(Files::isExecutable).findFirst();
        assumeTrue(node.isPresent(), "No Node on this machine");
        walk("js receiver.mjs", node.orElseThrow().toRealPath().toString());
    }

    private void walk(String block, String interpreter) throws Exception {
        shell("bash subscribe");
        String source = block.split(" ")[1];
        Files.writeString(directory.resolve(source), block(block));
        receive(interpreter, source);

        assertThat(shell("bash test")).contains("\"status\":\"DELIVERED\"", "\"httpStatus\":204");
        eventually().until(() -> received().contains("subscription.test.v1"));
        recorded(deal, 1, "deal.won.v1");
        eventually().until(() -> received().contains(deal.toString()));
        assertThat(received().lines()).hasSizeGreaterThanOrEqualTo(2).allMatch(line -> line.startsWith("verified {"));
        eventually().untilAsserted(() -> assertThat(shell("bash prove"))
                .contains("\"status\":\"DELIVERED\"", "\"deliveredThrough\":1", "\"total\":"));
    }

    private void receive(String interpreter, String source) throws IOException {
        String secret = Files.readString(directory.resolve("secret.txt")).strip();
        receiver = new ProcessBuilder(interpreter, source, Integer.toString(port), secret)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("received.txt").toFile())
                .start();
        eventually().ignoreExceptions().until(() -> {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
    }

    private String received() throws IOException {
        return Files.readString(directory.resolve("received.txt"));
    }

    private String shell(String block) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", block(block))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().put("KAITUO", service.replaceAll("/$", ""));
        builder.environment().put("TOKEN", token);
        builder.environment().put("RECEIVER", "http://127.0.0.1:" + port + "/hooks");
        builder.environment().put("DEAL", deal.toString());
        var process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static String block(String name) throws IOException {
        return Stream.of(Files.readString(PAGE))
                .flatMap(page -> Pattern.compile("(?ms)^```" + Pattern.quote(name) + "\\n(.*?)^```$")
                        .matcher(page)
                        .results())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The page has no block " + name))
                .group(1);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
