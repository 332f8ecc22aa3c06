package io.kaituo.e2e.world;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ConversionEvent;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.OperationsEvent;
import io.kaituo.events.PeopleEvent;
import io.kaituo.events.PlaybookEvent;
import io.kaituo.events.VisitEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything on the broker from the first offset, as an outsider reads it. */
public final class Topics {

    public static final List<String> ALL = List.of(
            LeadEvent.TOPIC,
            ConversionEvent.TOPIC,
            AccountEvent.TOPIC,
            VisitEvent.TOPIC,
            ContractEvent.TOPIC,
            PlaybookEvent.TOPIC,
            PeopleEvent.TOPIC,
            OperationsEvent.TOPIC);

    private static final Duration POLL = Duration.ofMillis(200);

    private Topics() {}

    /** All that was there when we began to read, per partition in its order. */
    public static List<ConsumerRecord<String, String>> everything(String bootstrap) {
        return everything(bootstrap, ALL);
    }

    /** The same of some topics. */
    public static List<ConsumerRecord<String, String>> everything(String bootstrap, List<String> topics) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, partitions);
        }
    }

    private static List<ConsumerRecord<String, String>> read(
            KafkaConsumer<String, String> consumer, Collection<TopicPartition> partitions) {
        var ends = new HashMap<>(consumer.endOffsets(partitions));
        var all = new ArrayList<ConsumerRecord<String, String>>();
        while (!ends.isEmpty()) {
            consumer.poll(POLL).forEach(all::add);
            ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        }
        return all;
    }

    /** A CloudEvents attribute such as {@code id}, {@code type} or {@code sequence}. */
    public static String attribute(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader("ce_" + name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
