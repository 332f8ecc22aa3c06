package io.kaituo.events.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What of a schema that was once published does not hold any more: readers built on the old one would break. */
final class Compatibility {

    private static final List<String> SAME = List.of("$id", "type", "format", "const", "pattern", "minimum");

    private Compatibility() {}

    /** Empty when every message of the new schema is one of the old: fields may come, nothing may go or change. */
    static List<String> breaches(JsonNode published, JsonNode actual) {
        var breaches = new ArrayList<String>();
        compare("", published, actual, breaches);
        return breaches;
    }

    private static void compare(String path, JsonNode published, JsonNode actual, List<String> breaches) {
        SAME.stream()
                .filter(keyword -> !published.path(keyword).equals(actual.path(keyword)))
                .map(keyword -> "%s: %s was %s".formatted(path, keyword, published.path(keyword)))
                .forEach(breaches::add);
        var promised = StreamSupport.stream(actual.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        published.path("required").forEach(name -> {
            if (!promised.contains(name.asText())) {
                breaches.add("%s/%s may be absent now".formatted(path, name.asText()));
            }
        });
        published.path("properties").properties().forEach(property -> {
            var now = actual.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breaches.add("%s/%s is gone".formatted(path, property.getKey()));
            } else {
                compare(path + "/" + property.getKey(), property.getValue(), now, breaches);
            }
        });
        if (published.has("items")) {
            compare(path + "[]", published.get("items"), actual.path("items"), breaches);
        }
    }
}
