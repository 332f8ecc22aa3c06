package io.kaituo.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** What stands behind the proxy: it remembers what it was asked, and streams an event only when it is told to. */
public class LeadService implements QuarkusTestResourceLifecycleManager {
    /** A request as it arrived at the service. */
    public record Asked(String method, String path, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : values.get(0);
        }
    }

    private static final BlockingQueue<Asked> ASKED = new LinkedBlockingQueue<>();
    private static final Semaphore EVENTS = new Semaphore(0);

    private HttpServer server;

    public static Asked asked() throws InterruptedException {
        return ASKED.poll(10, TimeUnit.SECONDS);
    }

    public static void forget() {
        ASKED.clear();
    }

    public static boolean nobodyAsked() {
        return ASKED.isEmpty();
    }

    /** Lets the open stream tell one event. */
    public static void tell() {
        EVENTS.release();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/", LeadService::answer);
        server.createContext("/api/leads/jobs/1/events", LeadService::stream);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "kaituo.proxy.services.lead-service", url, "kaituo.proxy.services.visit-service", "http://127.0.0.1:1");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ASKED.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        byte[] answer = "{\"items\":[]}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.getResponseHeaders().set("Set-Cookie", "tracking=1");
        if ("gzip".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"))) {
            answer = squeezed(answer);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static byte[] squeezed(byte[] body) throws IOException {
        var squeezed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(squeezed)) {
            gzip.write(body);
        }
        return squeezed.toByteArray();
    }

    private static void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (exchange) {
            for (int event = 1; event <= 2; event++) {
                EVENTS.acquireUninterruptibly();
                exchange.getResponseBody().write(("data:" + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        }
    }
}
