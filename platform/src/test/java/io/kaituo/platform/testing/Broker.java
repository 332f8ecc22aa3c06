package io.kaituo.platform.testing;

import io.kaituo.events.EventCatalogue;
import io.kaituo.events.EventJson;
import io.kaituo.events.IntegrationEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The test's own hand on the broker: what other services would send, and what they would read. */
public final class Broker {

    private static final Map<String, Tape> TAPES = new HashMap<>();
    private static KafkaProducer<String, String> producer;

    private Broker() {}

    /** Publishes an event as another service's relay does, and waits until the broker has it. */
    public static void publish(IntegrationEvent event) {
        publish(event.topic(), event.key(), event.id(), event.type(), event.region(), event, EventJson.write(event));
    }

    /** Publishes a message of this body under an event's envelope. */
    public static void publishBroken(IntegrationEvent event, String body) {
        publish(event.topic(), event.key(), event.id(), event.type(), event.region(), event, body);
    }

    private static void publish(
            String topic, String key, UUID id, String type, String region, IntegrationEvent event, String body) {
        send(
                topic,
                key,
                body,
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/test",
                        "ce_subject",
                        event.subject().toString(),
                        "ce_time",
                        event.at().toString(),
                        "ce_region",
                        region,
                        "ce_sequence",
                        "1"));
    }

    /** Sends a message just as it is, with no more of an envelope than these headers. */
    public static void send(String topic, String key, String body, Map<String, String> headers) {
        var message = new ProducerRecord<>(topic, key, body);
        headers.forEach((name, value) -> header(message, name, value));
        try {
            producer().send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Not sent: " + key, e);
        }
    }

    private static synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.<String, Object>of("bootstrap.servers", Backbone.bootstrap(), "acks", "all"),
                    new StringSerializer(),
                    new StringSerializer());
        }
        return producer;
    }

    /** Everything on a topic so far about one key, in order, as events. */
    public static List<IntegrationEvent> events(String topic, String key) {
        return records(topic).stream()
                .filter(message -> key.equals(message.key()))
                .<IntegrationEvent>map(message -> EventJson.read(
                        EventCatalogue.find(header(message, "ce_type")).orElseThrow(),
                        UUID.fromString(header(message, "ce_id")),
                        OffsetDateTime.parse(header(message, "ce_time")).toInstant(),
                        header(message, "ce_region"),
                        message.value()))
                .toList();
    }

    /** Everything on a topic so far. */
    public static synchronized List<ConsumerRecord<String, String>> records(String topic) {
        return TAPES.computeIfAbsent(topic, Tape::new).upToNow();
    }

    /** What a topic told so far, kept: whoever asks again reads only what is new. */
    private static final class Tape {

        private final List<TopicPartition> partitions;
        private final KafkaConsumer<String, String> consumer;
        private final List<ConsumerRecord<String, String>> heard = new ArrayList<>();

        Tape(String topic) {
            consumer = new KafkaConsumer<>(
                    Map.<String, Object>of("bootstrap.servers", Backbone.bootstrap()),
                    new StringDeserializer(),
                    new StringDeserializer());
            partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        List<ConsumerRecord<String, String>> upToNow() {
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
            }
            return List.copyOf(heard);
        }
    }

    /** The broker is gone, and with it what was told. */
    static synchronized void close() {
        TAPES.values().forEach(tape -> tape.consumer.close(CloseOptions.timeout(Duration.ZERO)));
        TAPES.clear();
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    public static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
