package io.kaituo.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.local.Http;
import io.kaituo.local.keycloak.Keycloak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** What the identity provider knows the console as, once more and with tokens that last seconds: nobody else's sessions are touched, and it goes with the test. */
public final class ConsoleClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final World world;
    private final String name = "console-" + UUID.randomUUID();
    private final String secret = UUID.randomUUID().toString();
    private final String id;

    private ConsoleClient(World world, Duration accessToken) {
        this.world = world;
        ObjectNode client =
                (ObjectNode) ask("GET", "/clients?clientId=kaituo-console", "").get(0);
        client.remove("id");
        client.put("clientId", name).put("secret", secret);
        client.withArray("redirectUris").removeAll().add("http://127.0.0.1:*");
        client.withArray("protocolMappers").forEach(mapper -> ((ObjectNode) mapper).remove("id"));
        client.withObject("/attributes").put("access.token.lifespan", Long.toString(accessToken.toSeconds()));
        ask("POST", "/clients", client.toString());
        this.id = ask("GET", "/clients?clientId=" + name, "").get(0).get("id").asText();
    }

    public static ConsoleClient of(World world, Duration accessToken) {
        return new ConsoleClient(world, accessToken);
    }

    /** What tells a console to be this client. */
    public Map<String, String> environment() {
        return Map.of("QUARKUS_OIDC_CLIENT_ID", name, "KAITUO_CLIENT_SECRET", secret);
    }

    /** Whoever is signed in here is so no more, as far as the identity provider goes. */
    public void endSessions() {
        for (JsonNode session : ask("GET", "/clients/" + id + "/user-sessions", ""))
            ask("DELETE", "/sessions/" + session.get("id").asText(), "");
    }

    @Override
    public void close() {
        ask("DELETE", "/clients/" + id, "");
    }

    private JsonNode ask(String method, String path, String body) {
        URI uri = world.stack().url(Keycloak.NAME).resolve("/admin/realms/kaituo" + path);
        try {
            var request = HttpRequest.newBuilder(uri)
                    .header("Authorization", "Bearer " + administrator())
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300)
                throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            return JSON.readTree(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String administrator() throws IOException {
        var answer = Http.postForm(
                world.stack().url(Keycloak.NAME).resolve("/realms/master/protocol/openid-connect/token"),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        world.stack().clientSecret("master-admin")));
        return JSON.readTree(answer.body()).path("access_token").asText();
    }
}
