package io.kaituo.e2e.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An integrator's own server, which verifies what it is sent with the library of Standard Webhooks before it believes it. */
public final class WebhookSink implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile Webhook verifier;
    private volatile boolean broken;

    public WebhookSink() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::take);
        server.setExecutor(workers);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/kaituo";
    }

    /** @param secret as the subscription's opening answered it */
    public void verifyWith(String secret) {
        try {
            verifier = new Webhook(secret);
        } catch (EmptyWebhookSecretException none) {
            throw new IllegalArgumentException(none);
        }
    }

    /** From now on everything is answered by 500, until it works again. */
    public void breakDown() {
        broken = true;
    }

    public void recover() {
        broken = false;
    }

    /** Whether somebody knocked while it was broken. */
    public boolean turnedAnybodyAway() {
        return !refused.isEmpty();
    }

    /** The events of a deal as they arrived, each the first time it was seen. */
    public List<String> bodiesOf(UUID deal) {
        Map<String, String> firstSeen = new LinkedHashMap<>();
        accepted.forEach(body -> firstSeen.putIfAbsent(read(body).path("id").asText(), body));
        return firstSeen.values().stream()
                .filter(body -> read(body).path("subject").asText().equals(deal.toString()))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer(exchange, body), -1);
        }
    }

    private int answer(HttpExchange exchange, String body) {
        if (broken) {
            refused.add(body);
            return 500;
        }
        try {
            verifier.verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
        } catch (WebhookVerificationException forged) {
            refused.add(body);
            return 401;
        }
        accepted.add(body);
        return 204;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException garbled) {
            throw new AssertionError("No JSON: " + body, garbled);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
