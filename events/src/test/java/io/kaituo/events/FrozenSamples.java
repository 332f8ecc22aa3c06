package io.kaituo.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What was ever published, a body in each file: {@code contract.signed.v1} as it was first, {@code contract.signed.v1+lines}
 * with what it gained later.
 */
final class FrozenSamples {

    private static final Path FOLDER = Path.of("src", "test", "resources", "samples");
    static final UUID ID = UUID.fromString("019aa6ab-0000-7000-8000-000000000001");
    static final Instant AT = Instant.parse("2026-11-22T01:02:03.456789Z");
    static final String REGION = "central";

    private static final ObjectMapper JSON = new ObjectMapper();

    private FrozenSamples() {}

    static Stream<String> names() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static String typeOf(String sample) {
        return sample.replaceFirst("\\+.*", "");
    }

    static IntegrationEvent event(String sample) throws IOException {
        return event(sample, read(sample));
    }

    /** The event of such a type that has this body. */
    static IntegrationEvent event(String sample, JsonNode body) {
        var type = EventCatalogue.find(typeOf(sample))
                .orElseThrow(() -> new AssertionError(
                        "No type reads %s any more: what was published never goes away".formatted(typeOf(sample))));
        return EventJson.read(type, ID, AT, REGION, body.toString());
    }

    static JsonNode read(String sample) throws IOException {
        return JSON.readTree(Files.readString(FOLDER.resolve(sample + ".json")));
    }
}
