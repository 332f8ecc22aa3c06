package io.kaituo.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A stand-in for the host of one robot, and what couriers need to talk to it. */
public final class RobotHost implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<JsonNode> taken = new ArrayList<>();

    /** @param rules what the host's documents say of a call; null when there is nothing to find fault with */
    public RobotHost(Rules rules, String fine) {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    var sent = read(body.toString());
                    String fault = rules.fault(request, sent);
                    if (fault == null) {
                        taken.add(sent);
                    }
                    request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(fault == null ? fine : fault);
                }))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    public HttpPost post() {
        return new HttpPost(vertx);
    }

    /** What the host did not find fault with. */
    public List<JsonNode> taken() {
        return taken;
    }

    public static Answer deliver(Courier courier, Parcel parcel) {
        return courier.deliver(parcel).await().atMost(Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static JsonNode read(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }

    /** What a host's documents demand. */
    @FunctionalInterface
    public interface Rules {
        String fault(HttpServerRequest request, JsonNode sent);
    }

    /** So many calls in any such time, by a clock of the host. */
    public static final class Speed {

        private final int most;
        private final long within;
        private final AtomicLong now = new AtomicLong();
        private final Deque<Long> calls = new ArrayDeque<>();

        public Speed(int most, Duration within) {
            this.most = most;
            this.within = within.toMillis();
        }

        public boolean isTooFast() {
            while (!calls.isEmpty() && calls.peek() <= now.get() - within) {
                calls.poll();
            }
            return calls.size() >= most || !calls.add(now.get());
        }

        public void pass(Duration time) {
            now.addAndGet(time.toMillis());
        }
    }
}
