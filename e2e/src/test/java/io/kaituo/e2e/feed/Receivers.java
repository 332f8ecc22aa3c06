package io.kaituo.e2e.feed;

import io.kaituo.e2e.world.Person;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The servers of all subscribers, one path each. */
final class Receivers implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Receiver> byPath = new ConcurrentHashMap<>();
    private final HttpServer server;

    Receivers() {
        server = vertx.createHttpServer()
                .requestHandler(this::receive)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void receive(HttpServerRequest request) {
        request.body()
                .onSuccess(body -> byPath.get(request.path()).take(request, body.toString(StandardCharsets.UTF_8)));
    }

    /** Subscribes so many; each hears what comes after the cursor. */
    void subscribe(int many, Person integrator, String cursor, Function<String, Heard> listener) {
        for (int nth = 0; nth < many; nth++) {
            String path = "/" + nth;
            var opened = integrator
                    .post(
                            "/api/subscriptions",
                            Map.of(
                                    "channel",
                                    "webhook",
                                    "url",
                                    "http://127.0.0.1:" + server.actualPort() + path,
                                    "startAt",
                                    cursor))
                    .body();
            var temper = Temper.of(nth);
            byPath.put(
                    path,
                    new Receiver(
                            temper,
                            listener.apply("webhook " + nth + " (" + temper + ")"),
                            UUID.fromString(opened.path("id").asText()),
                            opened.path("secret").asText()));
        }
    }

    List<Receiver> all() {
        return List.copyOf(byPath.values());
    }

    List<Receiver> live() {
        return byPath.values().stream().filter(Receiver::isLive).toList();
    }

    /** How many events everybody who is well has at least. */
    int heardByAll() {
        return live().stream()
                .mapToInt(receiver -> receiver.heard().distinct())
                .min()
                .orElseThrow();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
