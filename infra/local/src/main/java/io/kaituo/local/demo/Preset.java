package io.kaituo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A playbook as it ships, and the variant of it that the overdue show needs. */
record Preset(JsonNode content) {
    private static final YAMLMapper YAML = new YAMLMapper();

    static Preset named(String name) {
        try (var resource = Preset.class.getResourceAsStream("/playbooks/" + name + ".yaml")) {
            return new Preset(YAML.readTree(resource));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A field's text, whether it stands there plainly or marked with its origin. */
    static String text(JsonNode object, String field, String otherwise) {
        JsonNode value = object.path(field);
        if (value.has("value")) value = value.get("value");
        return value.isMissingNode() ? otherwise : value.asText();
    }

    /** The same method with hardly any time for the first contact (decision 37). */
    Preset impatient(String within) {
        ObjectNode hurried = content.deepCopy();
        ((ObjectNode) hurried.get("leads"))
                .putObject("firstContact")
                .put("origin", "ours")
                .put("within", within)
                .put("onOverdue", "notify");
        return new Preset(hurried);
    }
}
