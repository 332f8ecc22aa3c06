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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The part of Keycloak's admin API that the directory reads, over HTTP, with the people of the tests. */
final class TestKeycloak {

    private static final String ADMIN = "/admin/realms/kaituo/";

    private final ObjectMapper json = new ObjectMapper();
    private HttpServer server;
    private int port;

    private TestKeycloak() {}

    static TestKeycloak start() throws IOException {
        var keycloak = new TestKeycloak();
        keycloak.listen();
        return keycloak;
    }

    /** On the port it had before, if it was stopped. */
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        port = server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        Object answer = path.endsWith("/token")
                ? Map.of("access_token", "test", "expires_in", 3600, "token_type", "Bearer")
                : path.startsWith(ADMIN) ? page(resource(path.substring(ADMIN.length())), query) : null;
        byte[] body = body(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static Object page(Object answer, String query) {
        return answer instanceof List<?> all
                ? all.stream()
                        .skip(number("first", query, 0))
                        .limit(number("max", query, 100))
                        .toList()
                : answer;
    }

    private static int number(String name, String query, int ordinary) {
        var found = Pattern.compile("\\b" + name + "=(\\d+)").matcher(query);
        return found.find() ? Integer.parseInt(found.group(1)) : ordinary;
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
