package io.kaituo.platform.testing;

import io.kaituo.events.AuditEvent;
import io.kaituo.events.AuditEvent.AuditSealed;
import io.kaituo.events.EventJson;
import io.kaituo.events.audit.AuditChain;
import io.kaituo.events.audit.AuditKeys;
import io.kaituo.events.audit.AuditReport;
import io.kaituo.events.audit.AuditVerification;
import io.kaituo.events.audit.AuditVerification.Told;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;

/** The audit trail of the service under test, verified as its operators verify it. */
public final class Audit {

    private Audit() {}

    public static AuditReport verify() {
        return verify("public", heads());
    }

    /** Verifies the tables of another schema, which may be a copy, against these heads. */
    public static AuditReport verify(String schema, List<Told> heads) {
        return verify(schema, heads, chain());
    }

    /** The same with other keys. */
    public static AuditReport verify(String schema, List<Told> heads, AuditChain chain) {
        return verify(schema, heads, chain, Instant.now());
    }

    /** As it would be at another time. */
    public static AuditReport verify(String schema, List<Told> heads, Instant heardAt) {
        return verify(schema, heads, chain(), heardAt);
    }

    private static AuditReport verify(String schema, List<Told> heads, AuditChain chain, Instant heardAt) {
        try (var database = DriverManager.getConnection(Backbone.ownerUrl() + "&currentSchema=" + schema)) {
            return AuditVerification.of(database, chain, heads, heardAt);
        } catch (SQLException e) {
            throw new IllegalStateException("Not verified", e);
        }
    }

    /** The chain under the keys of this run. */
    public static AuditChain chain() {
        var settings = ConfigProvider.getConfig();
        return new AuditChain(
                settings.getValue("quarkus.application.name", String.class),
                AuditKeys.parse(settings.getValue("kaituo.audit.keys", String.class)));
    }

    /** What was told of any chain so far. */
    public static List<Told> heads() {
        return Broker.records(AuditEvent.TOPIC).stream().map(Audit::head).toList();
    }

    private static Told head(ConsumerRecord<String, String> message) {
        return new Told(
                EventJson.read(
                        AuditSealed.class,
                        UUID.fromString(Broker.header(message, "ce_id")),
                        OffsetDateTime.parse(Broker.header(message, "ce_time")).toInstant(),
                        Broker.header(message, "ce_region"),
                        message.value()),
                Long.parseLong(Broker.header(message, "ce_sequence")));
    }
}
