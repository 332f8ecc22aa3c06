package io.kaituo.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaituo.platform.audit.AuditEntryView.FieldChange;
import io.kaituo.platform.audit.Changes.Change;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** How changes stand in their column: as text, because the seal is over its very bytes. */
final class ChangesJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ChangesJson() {}

    static String write(Map<String, Change> changes) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (var change : changes.entrySet()) {
                json.writeArrayFieldStart(change.getKey());
                json.writeString(change.getValue().before());
                json.writeString(change.getValue().after());
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static List<FieldChange> read(String changes) {
        if (changes == null) {
            return List.of();
        }
        try {
            return JSON.readTree(changes).properties().stream()
                    .map(field -> new FieldChange(
                            field.getKey(),
                            text(field.getValue().get(0)),
                            text(field.getValue().get(1))))
                    .toList();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Changes that nobody wrote: " + changes, unreadable);
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }
}
