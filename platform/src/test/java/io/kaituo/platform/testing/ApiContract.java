package io.kaituo.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed {@code openapi.yaml} of a service is what it serves: a change of the API is seen in review. */
public final class ApiContract {

    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Path SERVED = Path.of("target", "openapi.yaml");

    private ApiContract() {}

    /** Fails when they differ, and leaves what is served in {@code target/openapi.yaml} to be read and committed. */
    public static void isCommitted() {
        String served = given().get("/q/openapi").asString();
        try {
            Files.writeString(SERVED, served);
            assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                    .as("The API changed: read %s and copy it to %s if you mean it", SERVED, COMMITTED)
                    .isEqualTo(served);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation names the roles that may call it. */
    public static void statesEveryRole() {
        var paths = given().accept("application/json")
                .get("/q/openapi")
                .jsonPath()
                .<java.util.Map<String, java.util.Map<String, java.util.Map<String, ?>>>>get("paths");
        assertThat(paths).isNotEmpty();
        paths.forEach((path, operations) ->
                operations.forEach((method, operation) -> assertThat((java.util.List<?>) operation.get("security"))
                        .as("%s %s", method, path)
                        .isNotEmpty()));
    }
}
