package io.kaituo.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Map;

/** The realm as its administrator changes it: who logs in where, who joins and who leaves. */
final class IdentityProvider {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final World world;

    IdentityProvider(World world) {
        this.world = world;
    }

    JsonNode ask(String method, String path, String body) {
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

    JsonNode get(String path) {
        return ask("GET", path, "");
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
