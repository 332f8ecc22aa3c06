package io.kaituo.events.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;

/**
 * A public event as a structured CloudEvents 1.0 message. It is written once, when it is recorded; every channel carries
 * that very line.
 *
 * @param id          UUIDv7, the same on every channel and at every attempt
 * @param subject     what it is about: the deal's id
 * @param time        when it happened
 * @param sequence    1 to n per deal without a gap; null for what does not count in a deal's sequence
 * @param causationid id of the event inside Kaituo that caused it; null when a person asked for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "specversion",
    "id",
    "type",
    "source",
    "subject",
    "time",
    "datacontenttype",
    "region",
    "sequence",
    "causationid",
    "data"
})
public record PublicMessage(
        UUID id, String subject, Instant time, String region, Long sequence, UUID causationid, PublicEvent data) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** An event of a deal. */
    public static PublicMessage of(UUID id, Instant time, String region, long sequence, UUID cause, DealFact fact) {
        return new PublicMessage(id, fact.dealId().toString(), time, region, sequence, cause, fact);
    }

    public String getSpecversion() {
        return "1.0";
    }

    public String getType() {
        return data.type();
    }

    public String getSource() {
        return "/kaituo/notification-service";
    }

    public String getDatacontenttype() {
        return "application/json";
    }

    /** The bytes of the message, without a line break. */
    public String line() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write " + data.type(), e);
        }
    }

    /** What such a message tells. @throws IllegalArgumentException when it tells something else */
    public static <E extends PublicEvent> E data(Class<E> type, String line) {
        try {
            return JSON.treeToValue(JSON.readTree(line).get("data"), type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not a " + type.getSimpleName(), unreadable);
        }
    }
}
