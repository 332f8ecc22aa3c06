package io.kaituo.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;

/**
 * The one way events are written to and read from Kafka: fields are only ever added, so unknown ones are ignored, and what
 * says nothing is left out.
 */
public final class EventJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private EventJson() {}

    /** The body: the record's own components without id, time and region, which travel as headers. */
    public static String write(IntegrationEvent event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write " + event.type(), e);
        }
    }

    /** @throws IllegalArgumentException when the body is not such an event */
    public static <E extends IntegrationEvent> E read(Class<E> type, UUID id, Instant at, String region, String body) {
        try {
            var fields = (ObjectNode) JSON.readTree(body);
            fields.put("id", id.toString()).put("at", at.toString()).put("region", region);
            return JSON.treeToValue(fields, type);
        } catch (JsonProcessingException | ClassCastException unreadable) {
            throw new IllegalArgumentException(
                    "Not a " + type.getSimpleName() + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
