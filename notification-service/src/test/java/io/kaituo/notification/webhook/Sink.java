package io.kaituo.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An integrator's endpoint: a real server on the loopback that remembers everything and answers as it is told. */
final class Sink implements AutoCloseable {

    /** No answer at all. */
    static final int SILENCE = 0;

    private final Vertx vertx = Vertx.vertx();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicReference<Function<Received, Answer>> answers = new AtomicReference<>(any -> Answer.of(200));
    private final HttpServer server;

    private Sink() {
        server = vertx.createHttpServer()
                .requestHandler(this::receive)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    static Sink open() {
        return new Sink();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/hooks?from=kaituo";
    }

    Sink answering(Function<Received, Answer> how) {
        answers.set(how);
        return this;
    }

    private void receive(HttpServerRequest request) {
        var headers = request.headers().entries().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(), Map.Entry::getValue, (first, second) -> first));
        request.bodyHandler(body -> {
            var message = new Received(request.uri(), headers, body.toString(), Instant.now());
            received.add(message);
            var answer = answers.get().apply(message);
            if (answer.status() != SILENCE) {
                answer.headers().forEach(request.response()::putHeader);
                request.response().setStatusCode(answer.status()).end("thanks");
            }
        });
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<Received> of(UUID deal) {
        return received.stream().filter(message -> message.isOf(deal)).toList();
    }

    /** First seen of each, in that order. */
    List<Long> sequences(UUID deal) {
        return of(deal).stream().map(Received::sequence).distinct().toList();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** How to answer. */
    record Answer(int status, Map<String, String> headers) {

        static Answer of(int status) {
            return new Answer(status, Map.of());
        }
    }

    /** One request as it came. */
    record Received(String uri, Map<String, String> headers, String body, Instant at) {

        String id() {
            return headers.get("webhook-id");
        }

        Long previous() {
            return Long.valueOf(headers.get("kaituo-previous-sequence"));
        }

        boolean isOf(UUID deal) {
            return body.contains("\"subject\":\"" + deal);
        }

        long sequence() {
            return Long.parseLong(body.replaceAll("^.*\"sequence\":(\\d+).*$", "$1"));
        }

        /** By the library of the standard. */
        void verifies(String secret) {
            var all = HttpHeaders.of(
                    headers.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))),
                    (name, value) -> true);
            try {
                new Webhook(secret).verify(body, all);
            } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
                throw new AssertionError("Not signed with this secret", e);
            }
            assertThat(headers.get("content-type")).startsWith("application/cloudevents+json");
        }
    }
}
