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

/** A lean client of lead-service that keeps its connections, for the load alone. */
final class LeadApi {

    private final HttpClient http;
    private final String authorization;

    LeadApi(World world, Vertx vertx, int connections) {
        URI service = world.stack().url("lead-service");
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(service.getHost())
                .setDefaultPort(service.getPort())
                .setMaxPoolSize(connections));
        this.authorization = "Bearer " + world.stack().token("zhengzhou.rep1");
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

    Future<JsonObject> show(String id) {
        return send(HttpMethod.GET, "/api/leads/" + id, Buffer.buffer(), 200);
    }

    private Future<JsonObject> send(HttpMethod method, String path, Buffer body, int expected) {
        return http.request(method, path)
                .compose(request -> request.putHeader("Authorization", authorization)
                        .putHeader("Content-Type", "application/json")
                        .send(body))
                .compose(answer -> answer.body().map(text -> {
                    if (answer.statusCode() != expected) {
                        throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + text);
                    }
                    return text.toJsonObject();
                }));
    }
}
