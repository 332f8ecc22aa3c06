package io.kaituo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.local.Http;
import io.kaituo.local.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody's access token: one log-in per person, renewed a while before it runs out. */
final class Tokens {
    private static final Duration SPARE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    Tokens(URI keycloak) {
        this.endpoint = keycloak.resolve("/realms/kaituo/protocol/openid-connect/token");
    }

    /** @throws UncheckedIOException when the identity provider does not answer as it should; worth another try */
    String of(String username) {
        return grants.compute(username, (name, grant) -> grant != null && grant.fresh() ? grant : renew(name, grant))
                .access();
    }

    /** Somebody refused it, whatever it says of itself. */
    void forget(String username) {
        grants.remove(username);
    }

    private Grant renew(String username, Grant old) {
        if (old != null) {
            var answer = ask(Map.of("grant_type", "refresh_token", "refresh_token", old.refresh()));
            if (answer.statusCode() == 200) return grant(answer);
        }
        var answer = ask(Map.of("grant_type", "password", "username", username, "password", Secrets.LOCAL_PASSWORD));
        if (answer.statusCode() != 200)
            throw new UncheckedIOException(new IOException("no token for " + username + ": " + answer.body()));
        return grant(answer);
    }

    private HttpResponse<String> ask(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("client_id", "kaituo-cli");
        return Http.postForm(endpoint, all);
    }

    private static Grant grant(HttpResponse<String> answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            Duration lifespan = Duration.ofSeconds(body.get("expires_in").asLong());
            Duration spare = SPARE.compareTo(lifespan.dividedBy(2)) < 0 ? SPARE : lifespan.dividedBy(2);
            return new Grant(
                    body.get("access_token").asText(),
                    body.path("refresh_token").asText(),
                    Instant.now().plus(lifespan).minus(spare));
        } catch (IOException garbled) {
            throw new UncheckedIOException(garbled);
        }
    }

    private record Grant(String access, String refresh, Instant renewAt) {
        boolean fresh() {
            return Instant.now().isBefore(renewAt);
        }
    }
}
