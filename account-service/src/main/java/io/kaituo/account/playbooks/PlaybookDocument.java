package io.kaituo.account.playbooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A playbook as people write it, marks of origin included. */
record PlaybookDocument(JsonNode content) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    /** What people read in lists. */
    record Title(@JsonProperty("zh-CN") String chinese, @JsonProperty("en") String english) {}

    /** One place where two versions differ; {@code before} or {@code after} is null where there was nothing. */
    record Change(
            String path,
            @Schema(implementation = Object.class) JsonNode before,
            @Schema(implementation = Object.class) JsonNode after) {}

    /** @throws JsonProcessingException with the line that is no YAML */
    static PlaybookDocument ofYaml(String yaml) throws JsonProcessingException {
        var content = YAML.readTree(yaml);
        return new PlaybookDocument(content.isMissingNode() ? NullNode.instance : content);
    }

    static PlaybookDocument ofJson(String json) {
        try {
            return new PlaybookDocument(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a playbook: " + e.getOriginalMessage(), e);
        }
    }

    String json() {
        return content.toString();
    }

    String yaml() {
        try {
            return YAML.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a playbook as YAML", e);
        }
    }

    String name() {
        return content.path("playbook").asText();
    }

    Title title() {
        return text("title");
    }

    Title text(String field) {
        var texts = content.path(field);
        return new Title(texts.path("zh-CN").asText(null), texts.path("en").asText(null));
    }

    /** Where this one differs from an earlier one, in the order of the document. */
    List<Change> changesSince(PlaybookDocument earlier) {
        var changes = new ArrayList<Change>();
        compare("", earlier.content, content, changes);
        return changes;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.isObject() && after.isObject()) {
            var fields = new LinkedHashSet<String>();
            after.fieldNames().forEachRemaining(fields::add);
            before.fieldNames().forEachRemaining(fields::add);
            fields.forEach(field -> compare(path + "/" + field, before.path(field), after.path(field), changes));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(path + "/" + i, before.path(i), after.path(i), changes);
            }
        } else if (!before.equals(after)) {
            changes.add(new Change(path, orNull(before), orNull(after)));
        }
    }

    private static JsonNode orNull(JsonNode node) {
        return node instanceof MissingNode ? null : node;
    }
}
