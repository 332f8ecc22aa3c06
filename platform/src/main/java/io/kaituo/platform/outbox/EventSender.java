package io.kaituo.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** One outbox row as a CloudEvents 1.0 binary message, under the key that keeps its order. */
@ApplicationScoped
class EventSender {

    private final MutinyEmitter<String> kafka;
    private final URI source;

    EventSender(
            @Channel("events-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.source = URI.create("/" + service);
    }

    /** Completes once every in-sync replica has the event. */
    Uni<Void> send(Row row) {
        return kafka.sendMessage(Message.of(row.getString("body"), Metadata.of(address(row), envelope(row))));
    }

    private static OutgoingKafkaRecordMetadata<String> address(Row row) {
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(row.getString("topic"))
                .withKey(row.getString("key"))
                .withHeaders(Trace.headers(row.getString("traceparent")))
                .build();
    }

    private OutgoingCloudEventMetadata<String> envelope(Row row) {
        return OutgoingCloudEventMetadata.<String>builder()
                .withId(row.getUUID("id").toString())
                .withType(row.getString("type"))
                .withSource(source)
                .withSubject(row.getUUID("aggregate_id").toString())
                .withTimestamp(row.getOffsetDateTime("at").toZonedDateTime())
                .withDataContentType("application/json")
                .withExtension("region", row.getString("region"))
                .withExtension("sequence", row.getLong("sequence").toString())
                .build();
    }
}
