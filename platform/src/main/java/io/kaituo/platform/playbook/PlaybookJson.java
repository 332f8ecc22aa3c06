package io.kaituo.platform.playbook;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** How a playbook's document becomes rules: durations are spans, marks of origin are for people and fall away. */
public final class PlaybookJson {

    private PlaybookJson() {}

    /** The document with every {@code {value: x, origin: ours}} replaced by {@code x} and every {@code origin} dropped. */
    public static JsonNode withoutOrigins(JsonNode document) {
        if (document instanceof ObjectNode object) {
            if (object.has("value") && object.has("origin") && object.size() == 2) {
                return withoutOrigins(object.get("value"));
            }
            var plain = object.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (!field.getKey().equals("origin")) {
                    plain.set(field.getKey(), withoutOrigins(field.getValue()));
                }
            }
            return plain;
        }
        if (document instanceof ArrayNode array) {
            var plain = array.arrayNode();
            array.forEach(item -> plain.add(withoutOrigins(item)));
            return plain;
        }
        return document;
    }

    static ObjectMapper reader() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
