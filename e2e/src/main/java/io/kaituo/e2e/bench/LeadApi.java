package io.kaituo.e2e.bench;

import io.kaituo.e2e.world.World;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A lean client of lead-service that keeps its connections, for the load alone. */
final class LeadApi {

    private final Vertx vertx;
    private final HttpClient http;
    private final String authorization;

    LeadApi(World world, Vertx vertx, int connections, String user) {
        URI service = world.stack().url("lead-service");
        this.vertx = vertx;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(service.getHost())
                .setDefaultPort(service.getPort())
                .setMaxPoolSize(connections));
        this.authorization = "Bearer " + world.stack().token(user);
    }

    /** Answers the lead. */
    Future<JsonObject> register(String company) {
        return send(
                HttpMethod.POST,
                "/api/leads",
                new JsonObject()
                        .put("companyName", company)
                        .put("source", "bench")
                        .toBuffer(),
                201);
    }

    /** Makes somebody else responsible. */
    Future<JsonObject> assign(String lead, String owner) {
        return send(
                HttpMethod.POST,
                "/api/leads/" + lead + "/assignment",
                new JsonObject().put("ownerId", owner).put("reason", "bench").toBuffer(),
                200);
    }

    Future<JsonObject> show(String id) {
        return send(HttpMethod.GET, "/api/leads/" + id, Buffer.buffer(), 200);
    }

    /** The first page of somebody's leads in a status. */
    Future<Buffer> page(String owner, String status, String sort) {
        return get("/api/leads?limit=50&owner=" + owner + "&status=" + status + "&sort=" + sort);
    }

    /** Who may be this company already. */
    Future<Buffer> duplicates(String company) {
        return get("/api/leads/duplicates?companyName=" + encoded(company));
    }

    /** The leads that have this in their name. */
    Future<Buffer> search(String part) {
        return get("/api/leads?limit=50&q=" + encoded(part));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Future<Buffer> get(String path) {
        return inContext(() -> http.request(HttpMethod.GET, path)
                .compose(request ->
                        request.putHeader("Authorization", authorization).send())
                .compose(answer -> answer.body().map(body -> {
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + body);
                    }
                    return body;
                })));
    }

    private Future<JsonObject> send(HttpMethod method, String path, Buffer body, int expected) {
        return inContext(() -> http.request(method, path)
                .compose(request -> request.putHeader("Authorization", authorization)
                        .putHeader("Content-Type", "application/json")
                        .send(body))
                .compose(answer -> answer.body().map(text -> {
                    if (answer.statusCode() != expected) {
                        throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + text);
                    }
                    return text.toJsonObject();
                })));
    }

    /** In a context of Vert.x: a body that is asked for from any other thread may have passed by already. */
    private <T> Future<T> inContext(Supplier<Future<T>> request) {
        return Future.future(promise ->
                vertx.getOrCreateContext().runOnContext(now -> request.get().onComplete(promise)));
    }
}
