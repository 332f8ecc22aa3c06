package io.kaituo.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Speaks OpenID Connect as strictly as Keycloak does where the login depends on it: PKCE, the client's secret, one use of a code. */
public class IdentityProvider implements QuarkusTestResourceLifecycleManager {
    static final String SECRET = "a-secret-only-this-test-run-knows-of";
    private static final String KEY_ID = "test";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final AtomicInteger REFRESHES = new AtomicInteger();
    private static volatile Duration lifespan = Duration.ofMinutes(5);

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private KeyPair keys;
    private HttpServer server;

    /** How long the tokens live that are given out from now on. */
    public static void lifespan(Duration chosen) {
        lifespan = chosen;
    }

    public static int refreshes() {
        return REFRESHES.get();
    }

    @Override
    public Map<String, String> start() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, discovery()));
        server.createContext("/keys", exchange -> json(exchange, publicKeys()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext(
                "/logout", exchange -> redirect(exchange, query(exchange).get("post_logout_redirect_uri")));
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return Map.of("quarkus.oidc.auth-server-url", issuer(), "kaituo.client.secret", SECRET);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private JsonObject discovery() {
        return new JsonObject()
                .put("issuer", issuer())
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token")
                .put("jwks_uri", issuer() + "/keys")
                .put("end_session_endpoint", issuer() + "/logout");
    }

    private JsonObject publicKeys() {
        var key = (RSAPublicKey) keys.getPublic();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("use", "sig")
                                        .put("alg", "RS256")
                                        .put("kid", KEY_ID)
                                        .put(
                                                "n",
                                                BASE64.encodeToString(unsigned(
                                                        key.getModulus().toByteArray())))
                                        .put(
                                                "e",
                                                BASE64.encodeToString(unsigned(
                                                        key.getPublicExponent().toByteArray())))));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    /** Everybody is anna, and typed her password already. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = query(exchange);
        if (!"S256".equals(asked.get("code_challenge_method"))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        redirect(exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        boolean known = ("Basic "
                        + Base64.getEncoder()
                                .encodeToString(("kaituo-console:" + SECRET).getBytes(StandardCharsets.UTF_8)))
                .equals(basic);
        boolean refresh = "refresh_token".equals(form.get("grant_type"));
        if (!known || !(refresh ? "refresh-me".equals(form.get("refresh_token")) : redeems(form))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        if (refresh) REFRESHES.incrementAndGet();
        json(
                exchange,
                new JsonObject()
                        .put("access_token", sign("kaituo-api"))
                        .put("id_token", sign("kaituo-console"))
                        .put("refresh_token", "refresh-me")
                        .put("token_type", "Bearer")
                        .put("expires_in", lifespan.toSeconds()));
    }

    private boolean redeems(Map<String, String> form) {
        Map<String, String> asked = codes.remove(form.get("code"));
        return asked != null && asked.get("code_challenge").equals(challenge(form.get("code_verifier")));
    }

    private static String challenge(String verifier) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String sign(String audience) {
        return Jwt.issuer(issuer())
                .subject("0199a8c2-0000-7000-8000-000000000001")
                .audience(audience)
                .claim("preferred_username", "anna.snelling")
                .claim("name", "Anna Snelling")
                .claim("roles", List.of("sales"))
                .claim("regions", List.of("central"))
                .claim("team", "dustin-brinkmann")
                .claim("locale", "en")
                .expiresIn(lifespan)
                .jws()
                .keyId(KEY_ID)
                .sign(keys.getPrivate());
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return form(exchange.getRequestURI().getRawQuery());
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void json(HttpExchange exchange, JsonObject body) {
        try {
            byte[] bytes = body.toBuffer().getBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
