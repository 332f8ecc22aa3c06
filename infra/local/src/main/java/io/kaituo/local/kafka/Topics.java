package io.kaituo.local.kafka;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.kaituo.local.files.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics of the product, one per region where integrators may hear no other, and for each consuming service the one
 * where it parks what it cannot digest.
 */
record Topics(List<NewTopic> all) {
    /** One replica is all that local mode has brokers for. */
    private static final Optional<Short> REPLICAS = Optional.of((short) 1);

    private static final String REGION = "{region}";

    static Topics declared(List<String> services, List<String> regions) {
        var topics = new ArrayList<NewTopic>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(Template.of("kafka/topics.csv").text())) {
            for (NamedCsvRecord row : rows) {
                names(row, regions).forEach(name -> topics.add(topic(name, row)));
                if (!row.getField("parked").equals("nobody-listens"))
                    for (String service : services) topics.add(parked(row, service));
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
        admin.incrementalAlterConfigs(settings()).all().get();
    }

    /** What is declared holds for topics of earlier versions as well. */
    private Map<ConfigResource, Collection<AlterConfigOp>> settings() {
        return all.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        topic -> topic.configs().entrySet().stream()
                                .map(setting -> new AlterConfigOp(
                                        new ConfigEntry(setting.getKey(), setting.getValue()), OpType.SET))
                                .toList()));
    }

    private static List<String> names(NamedCsvRecord row, List<String> regions) {
        String name = row.getField("name");
        return name.contains(REGION)
                ? regions.stream().map(region -> name.replace(REGION, region)).toList()
                : List.of(name);
    }

    private static NewTopic topic(String name, NamedCsvRecord row) {
        var configuration = new HashMap<String, String>();
        configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, row.getField("cleanup"));
        if (!row.getField("days").isEmpty())
            configuration.put(TopicConfig.RETENTION_MS_CONFIG, retention(row.getField("days")));
        return new NewTopic(name, Optional.of(Integer.valueOf(row.getField("partitions"))), REPLICAS)
                .configs(configuration);
    }

    /** Kept for good, because what is parked waits for a person; but personal data no longer than where it came from. */
    private static NewTopic parked(NamedCsvRecord row, String service) {
        return new NewTopic(row.getField("name") + "." + service + ".dlq", Optional.of(1), REPLICAS)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, retention(row.getField("parked"))));
    }

    private static String retention(String days) {
        return days.equals("for-good")
                ? "-1"
                : Long.toString(Duration.ofDays(Long.parseLong(days)).toMillis());
    }
}
