package io.kaituo.playbooks;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the shipped files from where the services find them, the classpath, and judges documents by their schema. */
final class Presets {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text("playbook.schema.json"), InputFormat.JSON);

    private Presets() {}

    static Stream<String> names() {
        return Stream.of(
                "sinopec-key-account", "erp-abcd", "key-account-pyramid", "standard-eight-steps", "advertising-sales");
    }

    static String text(String file) {
        try (var stream = Presets.class.getResourceAsStream("/playbooks/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode yaml(String text) {
        return YAML.readTree(text);
    }

    static JsonNode preset(String name) {
        return yaml(text(name + ".yaml"));
    }

    static List<String> mistakes(JsonNode document) {
        return SCHEMA.validate(document).stream().map(Error::toString).toList();
    }

    /** Who a value at a JSON pointer comes from: ours when it, or anything it stands in, carries the mark. */
    static String origin(JsonNode document, String pointer) {
        if (document.at(pointer).isMissingNode()) throw new AssertionError("nothing at " + pointer);
        for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            if (document.at(at).path("origin").asString("").equals("ours")) return "ours";
            if (at.isEmpty()) return "handbook";
        }
    }

    /** The value at a JSON pointer, with or without the mark. */
    static String value(JsonNode document, String pointer) {
        var node = document.at(pointer);
        return node.has("value") ? node.get("value").asString() : node.asString();
    }
}
