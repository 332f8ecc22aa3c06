package io.kaituo.e2e.world;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.local.app.QuarkusApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;

/** The method a region works by from now on, with clocks short enough to watch. */
public final class PublishedPlaybook {

    private static final String KNOWN =
            "select count(*) from playbook where region = ? and name = ? and version = ? and current";

    private PublishedPlaybook() {}

    /** One of the methods as it ships. */
    public static void preset(String region, String name, World world) {
        try (var preset = PublishedPlaybook.class.getResourceAsStream("/playbooks/" + name + ".yaml")) {
            in(region, new String(preset.readAllBytes(), StandardCharsets.UTF_8), world);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Published by the administrator, once the people it names are known; returns when every service that works by it has heard of it. */
    public static void in(String region, String yaml, World world) {
        JsonNode published = await("until a playbook of " + region + " can be judged")
                .atMost(60, SECONDS)
                .until(
                        () -> world.person("admin").post("/api/playbooks", Map.of("region", region, "yaml", yaml)),
                        answer -> answer.header("Retry-After").isEmpty())
                .body();
        for (String service : QuarkusApp.ALL) {
            await("until " + service + " works by " + published.path("name").asText())
                    .atMost(60, SECONDS)
                    .until(() -> isKnown(region, published, service, world));
        }
    }

    private static boolean isKnown(String region, JsonNode published, String service, World world) throws SQLException {
        try (var database = world.readOnly(service);
                var statement = database.prepareStatement(KNOWN)) {
            statement.setString(1, region);
            statement.setString(2, published.path("name").asText());
            statement.setInt(3, published.path("version").asInt());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) == 1;
            }
        }
    }
}
