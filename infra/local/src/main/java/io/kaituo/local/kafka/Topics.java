package io.kaituo.local.kafka;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.kaituo.local.files.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of the product, and for each consuming service the one where it parks what it cannot digest. */
record Topics(List<NewTopic> all) {
    /** One replica is all that local mode has brokers for. */
    private static final Optional<Short> REPLICAS = Optional.of((short) 1);

    static Topics declared(List<String> services) {
        var topics = new ArrayList<NewTopic>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(Template.of("kafka/topics.csv").text())) {
            for (NamedCsvRecord row : rows) {
                topics.add(topic(row));
                for (String service : services) topics.add(parked(row.getField("name"), service));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Topics(List.copyOf(topics));
    }

    void createIn(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing =
                all.stream().filter(topic -> !existing.contains(topic.name())).toList();
        admin.createTopics(missing).all().get();
    }

    private static NewTopic topic(NamedCsvRecord row) {
        var configuration = new HashMap<String, String>();
        configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, row.getField("cleanup"));
        if (!row.getField("days").isEmpty())
            configuration.put(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(Duration.ofDays(Long.parseLong(row.getField("days")))
                            .toMillis()));
        return new NewTopic(row.getField("name"), Optional.of(Integer.valueOf(row.getField("partitions"))), REPLICAS)
                .configs(configuration);
    }

    /** Kept for good: parked events wait for a person. */
    private static NewTopic parked(String topic, String service) {
        return new NewTopic(topic + "." + service + ".dlq", Optional.of(1), REPLICAS)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }
}
