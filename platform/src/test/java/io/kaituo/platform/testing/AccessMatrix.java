package io.kaituo.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/** Every operation a service serves, called by everybody who may not: made from its OpenAPI document, so that none is left out. */
public final class AccessMatrix {

    private static final List<String> ROLES = List.of(
            "sales", "manager", "director", "legal", "company", "signatory", "admin", "service", "integrator", "guest");

    private AccessMatrix() {}

    /** No token, one that is too old, and one for somebody else all answer 401. */
    public static void letsNoStrangerIn() {
        List<Supplier<RequestSpecification>> strangers = List.of(
                () -> given(),
                () -> Api.with(Token.expired(TestPeople.ROOT)),
                () -> Api.with(Token.forAnotherAudience(TestPeople.ROOT)));
        everywhere((operation, softly) -> strangers.forEach(
                stranger -> softly.assertThat(operation.call(stranger.get()).statusCode())
                        .as("%s", operation)
                        .isEqualTo(401)));
    }

    /** Each role that an operation does not name is answered 403, whatever it sends. */
    public static void letsNoOtherRoleIn() {
        everywhere((operation, softly) -> ROLES.stream()
                .filter(role -> !operation.roles.contains(role))
                .forEach(role -> softly.assertThat(operation.call(having(role)).statusCode())
                        .as("%s as %s", operation, role)
                        .isEqualTo(403)));
    }

    /** What does not exist, or is not theirs to know of, is not found by those who may call; nothing is served, nothing breaks. */
    public static void findsNothingUnknown() {
        everywhere((operation, softly) -> operation.roles.stream()
                .filter(role -> operation.namesARecord() && !operation.streams)
                .forEach(role -> softly.assertThat(operation.call(having(role)).statusCode())
                        .as("%s as %s", operation, role)
                        .isIn(400, 403, 404, 409, 422, 428)));
    }

    private static RequestSpecification having(String role) {
        return Api.with(Token.of("id-of-a-" + role, List.of("east"), List.of(role)));
    }

    private static void everywhere(Check check) {
        var operations = operations();
        assertThat(operations).isNotEmpty();
        SoftAssertions.assertSoftly(softly -> operations.forEach(operation -> check.of(operation, softly)));
    }

    private static List<Operation> operations() {
        Map<String, Map<String, Map<String, ?>>> paths =
                given().accept("application/json").get("/q/openapi").jsonPath().get("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .map(operation -> Operation.of(operation.getKey(), path.getKey(), operation.getValue())))
                .toList();
    }

    private interface Check {
        void of(Operation operation, SoftAssertions softly);
    }

    private record Operation(String method, String path, String sends, Set<String> roles, boolean streams) {

        static Operation of(String method, String path, Map<String, ?> document) {
            var roles = list(document.get("security")).stream()
                    .flatMap(scheme -> map(scheme).values().stream())
                    .flatMap(named -> list(named).stream())
                    .map(String::valueOf)
                    .collect(java.util.stream.Collectors.toSet());
            var sends = map(map(document.get("requestBody")).get("content")).keySet();
            boolean streams = map(document.get("responses")).values().stream()
                    .flatMap(answer -> Stream.of(map(map(answer).get("content"))))
                    .anyMatch(content -> content.containsKey("text/event-stream"));
            return new Operation(
                    method.toUpperCase(java.util.Locale.ROOT),
                    path,
                    sends.isEmpty() ? null : String.valueOf(sends.iterator().next()),
                    roles,
                    streams);
        }

        boolean namesARecord() {
            return path.contains("{");
        }

        Response call(RequestSpecification caller) {
            String address = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            if (sends == null) {
                return caller.request(method, address);
            }
            return sends.startsWith("multipart")
                    ? caller.contentType(sends).multiPart("nothing", "").request(method, address)
                    : caller.contentType(sends).body("{}").request(method, address);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static Map<?, ?> map(Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(Object node) {
        return node instanceof List<?> list ? list : List.of();
    }
}
