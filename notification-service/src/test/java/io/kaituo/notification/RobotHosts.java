package io.kaituo.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The hosts of the three robots on the loopback: tests say how they answer and see what they were sent. */
public class RobotHosts implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, Function<Call, Said>> HOOKS = new ConcurrentHashMap<>();
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();

    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> answer(request, body)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        String url = "http://127.0.0.1:" + server.actualPort();
        return Map.of(
                "kaituo.wecom.url", url, "kaituo.dingtalk.url", url, "kaituo.feishu.url", url, "test.robots", url);
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** How the host answers calls whose address contains this key. */
    public static void answer(String key, Function<Call, Said> as) {
        HOOKS.put(key, as);
    }

    /** What was sent to an address that contains this key. */
    public static List<Call> calls(String key) {
        return CALLS.stream().filter(call -> call.uri().contains(key)).toList();
    }

    private static void answer(HttpServerRequest request, Buffer body) {
        var headers = new ConcurrentHashMap<String, String>();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        var call = new Call(request.uri(), headers, body.toString());
        CALLS.add(call);
        var said = HOOKS.entrySet().stream()
                .filter(hook -> request.uri().contains(hook.getKey()))
                .findFirst()
                .map(hook -> hook.getValue().apply(call))
                .orElse(new Said(404, "nobody"));
        request.response()
                .setStatusCode(said.status())
                .putHeader("Content-Type", "application/json")
                .end(said.body());
    }

    /** A request as it came. */
    public record Call(String uri, Map<String, String> headers, String body) {}

    /** What the host says. */
    public record Said(int status, String body) {

        public static Said ok(String body) {
            return new Said(200, body);
        }
    }
}
