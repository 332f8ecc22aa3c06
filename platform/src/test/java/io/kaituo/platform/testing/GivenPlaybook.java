package io.kaituo.platform.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaituo.events.PlaybookEvent.PlaybookActivated;
import io.kaituo.events.PlaybookEvent.PlaybookPublished;
import io.kaituo.events.Uuid7;
import java.time.Instant;
import java.util.UUID;

/** A region's way of working, published as account-service does and known to the service under test. */
public final class GivenPlaybook {

    private GivenPlaybook() {}

    /**
     * Publishes and activates it, and waits until the service works by it.
     *
     * @param yaml the sections the test needs
     */
    public static void in(String region, String yaml) {
        int version = 1 + (int) Rows.count("select coalesce(max(version), 0) from playbook where region = ?", region);
        Broker.publish(
                new PlaybookPublished(Uuid7.next(), Instant.now(), region, "test", version, "id-root", content(yaml)));
        var activated = new PlaybookActivated(Uuid7.next(), Instant.now(), region, "test", version);
        Broker.publish(activated);
        await("playbook of " + region).until(() -> applied(activated.id()));
    }

    private static boolean applied(UUID event) {
        return Rows.count("select count(*) from inbox where consumer = 'playbooks' and event_id = ?", event) == 1;
    }

    private static JsonNode content(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }
}
