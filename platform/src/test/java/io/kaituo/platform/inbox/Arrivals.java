package io.kaituo.platform.inbox;

import static io.kaituo.platform.testing.TestPeople.ADA;

import io.kaituo.events.EventJson;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.Rows;
import io.quarkus.arc.Arc;
import jakarta.enterprise.util.TypeLiteral;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What arrives at the sample's inbox, batch by batch as Kafka hands it over, and what becomes of it. */
final class Arrivals {

    private Arrivals() {}

    static EventConsumer<LeadEvent> sample() {
        return Arc.container()
                .instance(new TypeLiteral<EventConsumer<LeadEvent>>() {})
                .get();
    }

    static void deliver(LeadRegistered... events) {
        deliver(sample(), events);
    }

    static void deliver(EventConsumer<LeadEvent> to, LeadRegistered... events) {
        deliver(
                to,
                Arrays.stream(events)
                        .map(event -> message(event, EventJson.write(event), envelope(event)))
                        .toList());
    }

    static void deliver(List<ConsumerRecord<String, String>> messages) {
        deliver(sample(), messages);
    }

    /** One batch, as Kafka hands it over. */
    static void deliver(EventConsumer<LeadEvent> to, List<ConsumerRecord<String, String>> messages) {
        var batch = new ConsumerRecords<>(Map.of(new TopicPartition(LeadEvent.TOPIC, 0), messages), Map.of());
        OnVertx.await(() -> Arc.container().instance(Inbox.class).get().each(to, batch));
    }

    static ConsumerRecord<String, String> message(LeadRegistered event, String body, Map<String, String> headers) {
        var message = new ConsumerRecord<>(LeadEvent.TOPIC, 0, 0, event.key(), body);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    static Map<String, String> envelope(LeadRegistered event) {
        return Map.of(
                "ce_id", event.id().toString(),
                "ce_type", event.type(),
                "ce_time", event.at().toString(),
                "ce_region", event.region());
    }

    static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    static LeadRegistered registered(String company) {
        return registered(UUID.randomUUID(), company);
    }

    static LeadRegistered registered(UUID lead, String company) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new LeadRegistered(Uuid7.next(), now, "east", lead, company, ADA.id(), "fair", false, null);
    }

    /** A company that nobody wants to hear of. */
    static String barred() {
        String company = "Barred " + UUID.randomUUID();
        Rows.execute("insert into barred_company values ('east', '" + company + "')");
        return company;
    }

    static List<String> heard(UUID lead) {
        return column("select company_name as it from heard_lead where lead_id = ? order by nth", lead);
    }

    static List<String> parkedReasons(UUID lead) {
        return column("select reason as it from parked_event where key = ? order by position", lead.toString());
    }

    private static List<String> column(String sql, Object parameter) {
        return Rows.of(sql, parameter).stream()
                .map(row -> (String) row.get("it"))
                .toList();
    }
}
