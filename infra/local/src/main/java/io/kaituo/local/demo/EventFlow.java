package io.kaituo.local.demo;

import io.kaituo.local.kafka.Listeners;
import io.kaituo.local.process.Wait;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The events between the services, seen from the broker: how many there are, and how many somebody has still to apply. */
final class EventFlow implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int QUIET_LOOKS = 2;
    private static final int LOOKS_WITHOUT_PROGRESS = 180;

    private final Admin admin;

    EventFlow(String bootstrap) {
        var properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        this.admin = Admin.create(properties);
    }

    /** Events ever published on the services' topics. */
    long published() {
        return ends().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns when everything published is applied and nothing more comes, or nothing moves any more. */
    boolean settle(BiConsumer<Integer, Integer> applied) {
        long before = -1;
        int quiet = 0;
        for (int stuck = 0; stuck < LOOKS_WITHOUT_PROGRESS; ) {
            Map<TopicPartition, Long> ends = ends();
            long lag = lag(ends);
            long all = ends.values().stream().mapToLong(Long::longValue).sum();
            long mark = all - lag;
            applied.accept((int) Math.max(0, mark), (int) all);
            quiet = lag == 0 && mark == before ? quiet + 1 : 0;
            stuck = mark == before ? stuck + 1 : 0;
            before = mark;
            if (quiet == QUIET_LOOKS) return true;
            if (!Wait.pause(BETWEEN_LOOKS)) return false;
        }
        return false;
    }

    private long lag(Map<TopicPartition, Long> ends) {
        try {
            return Listeners.groups(admin).stream()
                    .mapToLong(group -> lag(group, ends))
                    .sum();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka: " + failed.getCause().getMessage(), failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    /** What a service listens to it has either committed or been assigned. */
    private long lag(String group, Map<TopicPartition, Long> ends) {
        try {
            Map<TopicPartition, Long> applied = new HashMap<>();
            admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .forEach(partition -> applied.put(partition, 0L));
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            committed.forEach((partition, offset) -> {
                if (offset != null) applied.put(partition, offset.offset());
            });
            return applied.entrySet().stream()
                    .mapToLong(one -> Math.max(0, ends.getOrDefault(one.getKey(), 0L) - one.getValue()))
                    .sum();
        } catch (ExecutionException unknown) {
            return 0;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private Map<TopicPartition, Long> ends() {
        try {
            List<String> topics = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.endsWith("-events"))
                    .toList();
            Map<TopicPartition, OffsetSpec> asked = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka: " + failed.getCause().getMessage(), failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
