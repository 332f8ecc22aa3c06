package io.kaituo.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The part of Keycloak's admin API that the directory reads, over HTTP, with the people of the tests. */
final class TestKeycloak {

    private static final String ADMIN = "/admin/realms/kaituo/";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;

    private TestKeycloak(HttpServer server) {
        this.server = server;
    }

    static TestKeycloak start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var keycloak = new TestKeycloak(server);
        server.createContext("/", keycloak::answer);
        server.start();
        return keycloak;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Object answer = path.endsWith("/token")
                ? Map.of("access_token", "test", "expires_in", 3600, "token_type", "Bearer")
                : path.startsWith(ADMIN) ? resource(path.substring(ADMIN.length())) : null;
        byte[] body = body(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static Object resource(String path) {
        String[] steps = path.split("/");
        return switch (steps[0]) {
            case "group-by-path" -> group("regions", "/regions");
            case "users" -> everybody().map(TestKeycloak::user).toList();
            case "roles" -> everybody()
                    .filter(person -> person.roles().contains(steps[1]))
                    .map(TestKeycloak::user)
                    .toList();
            case "groups" -> steps[2].equals("children") ? children(steps[1]) : members(steps[1]);
            default -> null;
        };
    }

    /** The id of a group is its path with dots for slashes. */
    private static List<?> children(String id) {
        String[] path = id.split("\\.");
        return path.length == 2
                ? TestPeople.REGIONS.stream()
                        .map(region -> group(region, "/regions/" + region))
                        .toList()
                : everybody()
                        .filter(person -> person.regions().contains(path[2]))
                        .map(TestPeople::team)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(team -> group(team, "/regions/" + path[2] + "/" + team))
                        .toList();
    }

    private static List<?> members(String id) {
        String[] path = id.split("\\.");
        return TestPeople.in(path[2], path.length > 3 ? path[3] : null).stream()
                .map(TestKeycloak::user)
                .toList();
    }

    private static Map<String, Object> group(String name, String path) {
        return Map.of("id", path.replace('/', '.'), "name", name, "path", path);
    }

    private static Map<String, Object> user(TestPeople person) {
        String[] name = person.displayName().split(" ");
        return Map.of(
                "id",
                person.id(),
                "username",
                person.username(),
                "firstName",
                name[0],
                "lastName",
                name[1],
                "email",
                person.username() + "@kaituo.example",
                "enabled",
                person != TestPeople.GONE,
                "attributes",
                person.attributes());
    }

    private static Stream<TestPeople> everybody() {
        return Arrays.stream(TestPeople.values());
    }

    private byte[] body(Object answer) {
        try {
            return answer == null
                    ? new byte[0]
                    : json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
