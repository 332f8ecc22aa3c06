package io.kaituo.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact one service tells the others. On Kafka it is a CloudEvents 1.0 binary message: {@code id}, {@code at} and
 * {@code region} travel as {@code ce_id}, {@code ce_time} and {@code ce_region}; the body is the rest of the record.
 */
@JsonIgnoreProperties(
        value = {"id", "at", "region"},
        allowSetters = true)
public interface IntegrationEvent {

    /** UUIDv7, made in the transaction of the change; consumers use it to apply the event once. */
    UUID id();

    /** When the change happened, UTC, in microseconds. */
    Instant at();

    /** The region the change belongs to; a consumer's transaction sees this region and no other. */
    String region();

    /** The aggregate the event is about: its events are numbered without a gap and arrive in order. */
    @JsonIgnore
    UUID subject();

    /** Where the event is published. */
    @JsonIgnore
    String topic();

    /** The Kafka key: events with one key keep their order. */
    @JsonIgnore
    default String key() {
        return subject().toString();
    }

    /** The wire name, such as {@code lead.registered.v1}. */
    @JsonIgnore
    default String type() {
        return getClass().getAnnotation(EventType.class).value();
    }
}
