package io.kaituo.e2e.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** When each event of a topic reached somebody who listens, by its id. */
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Map<String, Instant> at = new ConcurrentHashMap<>();
    private final Thread listener;
    private volatile boolean listening = true;

    /** Listens from the present end of the topic. */
    Arrivals(String bootstrap, String topic) {
        var consumer = new KafkaConsumer<String, String>(
                settings(bootstrap), new StringDeserializer(), new StringDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        listener = new Thread(() -> listen(consumer), "arrivals of " + topic);
        listener.start();
    }

    private static Properties settings(String bootstrap) {
        var settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }

    private void listen(KafkaConsumer<String, String> consumer) {
        try (consumer) {
            while (listening) {
                var arrived = consumer.poll(POLL);
                Instant now = Instant.now();
                arrived.forEach(message -> at.putIfAbsent(
                        new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8), now));
            }
        }
    }

    Map<String, Instant> at() {
        return Map.copyOf(at);
    }

    @Override
    public void close() {
        listening = false;
        try {
            listener.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
