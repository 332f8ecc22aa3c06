package io.kaituo.platform.inbox;

import io.kaituo.events.EventCatalogue;
import io.kaituo.events.EventJson;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.transaction.Regions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One message as it came from Kafka or out of the parked ones: its envelope, and its body still unread.
 *
 * @param trace {@code traceparent} of the change it tells of; null where nobody traced it
 */
record Arrival(String topic, String key, String region, UUID id, String type, Instant at, String body, String trace) {

    /** Where a message belongs whose envelope does not say. */
    static final String NO_REGION = "unknown";

    static Arrival of(ConsumerRecord<String, String> message) {
        return new Arrival(
                message.topic(),
                storable(String.valueOf(message.key())),
                header(message, "ce_region").filter(Regions::isName).orElse(NO_REGION),
                header(message, "ce_id").map(Arrival::uuid).orElse(null),
                header(message, "ce_type").orElse(null),
                header(message, "ce_time").map(Arrival::instant).orElse(null),
                storable(message.value()),
                header(message, "traceparent").orElse(null));
    }

    /** A type that this build does not know is none of its business; of what nobody here wants nothing more is read. */
    static boolean concerns(EventConsumer<?> consumer, ConsumerRecord<String, String> message) {
        return header(message, "ce_type")
                .map(type -> EventCatalogue.find(type).filter(consumer::wants).isPresent())
                .orElse(true);
    }

    /** @throws IllegalArgumentException when it is no event */
    IntegrationEvent event() {
        if (id == null || at == null || type == null || body == null || region.equals(NO_REGION)) {
            throw new IllegalArgumentException("The envelope lacks id, time, type, region or body");
        }
        return EventJson.read(EventCatalogue.find(type).orElseThrow(), id, at, region, body);
    }

    /** PostgreSQL keeps no NUL, and what cannot even be parked would block its partition. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private static Optional<String> header(ConsumerRecord<?, ?> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(header -> storable(new String(header.value(), StandardCharsets.UTF_8)));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
