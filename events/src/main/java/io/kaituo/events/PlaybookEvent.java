package io.kaituo.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What the playbook registry tells the others, on a compacted topic: every version, and which one a region works by. */
public sealed interface PlaybookEvent extends IntegrationEvent {

    String TOPIC = "playbook-events";

    String playbook();

    int version();

    /** One stream per region, so that a version always arrives before it becomes current. */
    @Override
    default UUID subject() {
        return UUID.nameUUIDFromBytes(("playbooks/" + region()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    default String topic() {
        return TOPIC;
    }

    /** A version exists; its content never changes. Compaction keeps it for those that are pinned to it. */
    @EventType("playbook.published.v1")
    record PlaybookPublished(
            UUID id, Instant at, String region, String playbook, int version, String publishedBy, JsonNode content)
            implements PlaybookEvent {

        @Override
        public String key() {
            return region + "/" + playbook + "/" + version;
        }
    }

    /** New work in the region follows this version from now on. */
    @EventType("playbook.activated.v1")
    record PlaybookActivated(UUID id, Instant at, String region, String playbook, int version)
            implements PlaybookEvent {

        @Override
        public String key() {
            return region + "/current";
        }
    }
}
