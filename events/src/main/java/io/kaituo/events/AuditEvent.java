package io.kaituo.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What a service says of its own audit trail where nobody can take it back, so that the trail cannot be rewritten unseen. */
public sealed interface AuditEvent extends IntegrationEvent {

    String TOPIC = "audit-heads";

    /** A chain spans every region of its database. */
    String EVERYWHERE = "*";

    @Override
    default String topic() {
        return TOPIC;
    }

    /**
     * The chain of a service reaches so far.
     *
     * @param position  how many entries are sealed
     * @param mac       what the chain has come to there, in hexadecimal
     * @param keyId     under which key the head is signed
     * @param signature of service, position and mac, in hexadecimal: nobody without the key can forge a head
     */
    @EventType("audit.sealed.v1")
    record AuditSealed(
            UUID id,
            Instant at,
            String region,
            String service,
            long position,
            String mac,
            String keyId,
            String signature)
            implements AuditEvent {

        @Override
        public UUID subject() {
            return UUID.nameUUIDFromBytes(("audit of " + service).getBytes(StandardCharsets.UTF_8));
        }

        /** All heads of a service keep their order. */
        @Override
        public String key() {
            return service;
        }
    }
}
