package io.kaituo.console.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.Authenticated;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jboss.resteasy.reactive.Cache;

/** Tells the app whose session this is: services decide by the token, which no browser ever sees. */
@Path("/bff/me")
@Authenticated
public class MeResource {
    private final AccessTokenCredential token;

    MeResource(AccessTokenCredential token) {
        this.token = token;
    }

    @GET
    @Cache(noStore = true)
    public Person me() {
        JsonObject claims = claims(token.getToken());
        return new Person(
                claims.getString("sub"),
                claims.getString("preferred_username"),
                claims.getString("name"),
                strings(claims, "roles"),
                strings(claims, "regions"),
                claims.getString("team"),
                claims.getString("locale"));
    }

    /** The token was verified before anybody got here. */
    private static JsonObject claims(String verified) {
        byte[] claims = Base64.getUrlDecoder().decode(verified.split("\\.")[1]);
        return new JsonObject(new String(claims, StandardCharsets.UTF_8));
    }

    private static List<String> strings(JsonObject claims, String name) {
        return claims.getJsonArray(name, new JsonArray()).stream()
                .map(Object::toString)
                .toList();
    }
}
