package io.kaituo.local.audit;

import io.kaituo.events.AuditEvent;
import io.kaituo.events.AuditEvent.AuditSealed;
import io.kaituo.events.EventJson;
import io.kaituo.events.audit.AuditVerification.Told;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the services have told of their audit trails, from the first offset on: the part that no database can take back. */
public final class Heads {
    private static final Duration POLL = Duration.ofMillis(200);

    private Heads() {}

    /** All that was there when we began to read, in its order. */
    public static List<Told> toldBy(String bootstrap) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(AuditEvent.TOPIC).stream()
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var told = new ArrayList<Told>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition)))
                consumer.poll(POLL).forEach(message -> told.add(head(message)));
            return told;
        }
    }

    private static Told head(ConsumerRecord<String, String> message) {
        return new Told(
                EventJson.read(
                        AuditSealed.class,
                        UUID.fromString(attribute(message, "id")),
                        OffsetDateTime.parse(attribute(message, "time")).toInstant(),
                        attribute(message, "region"),
                        message.value()),
                Long.parseLong(attribute(message, "sequence")));
    }

    private static String attribute(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader("ce_" + name).value(), StandardCharsets.UTF_8);
    }
}
