package io.kaituo.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** What the identity provider knows the console as, once more and with tokens that last seconds: nobody else's sessions are touched, and it goes with the test. */
public final class ConsoleClient implements AutoCloseable {
    private final IdentityProvider realm;
    private final String name = "console-" + UUID.randomUUID();
    private final String secret = UUID.randomUUID().toString();
    private final String id;

    private ConsoleClient(World world, Duration accessToken) {
        this.realm = new IdentityProvider(world);
        ObjectNode client =
                (ObjectNode) realm.get("/clients?clientId=kaituo-console").get(0);
        client.remove("id");
        client.put("clientId", name).put("secret", secret);
        client.withArray("redirectUris").removeAll().add("http://127.0.0.1:*");
        client.withArray("protocolMappers").forEach(mapper -> ((ObjectNode) mapper).remove("id"));
        client.withObject("/attributes").put("access.token.lifespan", Long.toString(accessToken.toSeconds()));
        realm.ask("POST", "/clients", client.toString());
        this.id = realm.get("/clients?clientId=" + name).get(0).get("id").asText();
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
        for (JsonNode session : realm.get("/clients/" + id + "/user-sessions"))
            realm.ask("DELETE", "/sessions/" + session.get("id").asText(), "");
    }

    @Override
    public void close() {
        realm.ask("DELETE", "/clients/" + id, "");
    }
}
