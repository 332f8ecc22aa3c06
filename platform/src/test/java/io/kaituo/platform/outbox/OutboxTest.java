package io.kaituo.platform.outbox;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.LeadEvent;
import io.kaituo.events.RegisterEvent.LeadChanged;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    EventSender sender;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Test
    void numbers_an_aggregates_events_without_a_gap_although_publishers_race_and_some_are_rolled_back()
            throws Exception {
        var lead = UUID.randomUUID();
        int committed = race(60, attempt -> attempt % 3 == 0 ? publishAndFail(lead) : publish(lead));
        assertThat(committed).isEqualTo(40);
        await().untilAsserted(() -> assertThat(sent(lead)).hasSize(40));
        assertThat(sequences(sent(lead)))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void a_rolled_back_change_leaves_no_event() {
        String text = "Regretted " + UUID.randomUUID();
        Rows.execute("insert into barred_company values ('east', '" + text + "')");
        as(ADA).body(Map.of("text", text)).post("/api/notes/rashly").then().statusCode(409);
        assertThat(Rows.count("select count(*) from note where text = ?", text)).isZero();
        assertThat(Rows.count("select count(*) from outbox where body like ?", "%" + text + "%"))
                .isZero();
    }

    @Test
    void an_event_carries_its_envelope_in_headers_and_nothing_of_it_in_its_body() {
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String note = as(ADA).body(Map.of("text", "Hello")).post("/api/notes").path("id");
        var message = await().until(() -> sent(UUID.fromString(note)), found -> found.size() == 1)
                .get(0);
        var row = Rows.of("select id, published_at from outbox where aggregate_id = ?", UUID.fromString(note))
                .get(0);
        assertThat(message.topic()).isEqualTo(LeadEvent.TOPIC);
        assertThat(message.key()).isEqualTo(note);
        assertThat(Broker.header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(Broker.header(message, "ce_id")).isEqualTo(row.get("id").toString());
        assertThat(UUID.fromString(Broker.header(message, "ce_id")).version()).isEqualTo(7);
        assertThat(Broker.header(message, "ce_type")).isEqualTo("lead.changed.v1");
        assertThat(Broker.header(message, "ce_source")).isEqualTo("/platform-sample");
        assertThat(Broker.header(message, "ce_subject")).isEqualTo(note);
        assertThat(OffsetDateTime.parse(Broker.header(message, "ce_time")).toInstant())
                .isBetween(before, Instant.now());
        assertThat(Broker.header(message, "ce_region")).isEqualTo("east");
        assertThat(Broker.header(message, "ce_sequence")).isEqualTo("1");
        assertThat(message.value())
                .isEqualTo("{\"leadId\":\"%s\",\"companyName\":\"Hello\",\"ownerId\":\"%s\"}", note, ADA.id());
    }

    @Test
    void an_event_belongs_to_the_trace_of_the_request_that_caused_it() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String note = as(ADA).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(Map.of("text", "Traced"))
                .post("/api/notes")
                .path("id");
        var message = await().until(() -> sent(UUID.fromString(note)), found -> found.size() == 1)
                .get(0);
        assertThat(Broker.header(message, "traceparent")).startsWith("00-" + trace + "-");
    }

    @Test
    void two_replicas_send_every_event_once_and_in_order() throws Exception {
        var replica = new OutboxRelay(pool, sender, vertx, Clock.systemUTC(), true);
        replica.start(null);
        var leads = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
        try {
            race(400, attempt -> publish(leads.get(attempt % leads.size())));
            await().untilAsserted(() -> assertThat(Rows.count("select count(*) from outbox where published_at is null"))
                    .isZero());
        } finally {
            replica.stop(null);
        }
        var all = Broker.records(LeadEvent.TOPIC);
        for (UUID lead : leads) {
            assertThat(sequences(about(lead, all)))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 20).boxed().toList());
        }
    }

    @Test
    void a_dead_letter_that_no_topic_takes_keeps_no_event_waiting() {
        var dead = UUID.randomUUID();
        Rows.execute("insert into outbox (id, aggregate_id, region, topic, key, type, at, body, sequence) values ('"
                + dead + "', gen_random_uuid(), 'east', 'no such topic.dlq', 'k', 'lead.changed.v1', now(), '{}', 0)");
        try {
            var lead = UUID.randomUUID();
            publish(lead);
            publish(lead);
            await().untilAsserted(() -> assertThat(
                            Rows.count("select count(*) from outbox where published_at is null and id <> ?", dead))
                    .isZero());
            assertThat(sequences(sent(lead))).containsExactly(1L, 2L);
            assertThat(Rows.count("select count(*) from outbox where published_at is null and id = ?", dead))
                    .isOne();
        } finally {
            Rows.execute("delete from outbox where id = '" + dead + "'");
        }
    }

    @Test
    void publishing_outside_a_transaction_is_a_mistake() {
        assertThatThrownBy(() -> outbox.publish(change(UUID.randomUUID(), "east")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No transaction");
    }

    private boolean publish(UUID lead) {
        OnVertx.await(() -> transactions.in(Regions.only("east"), () -> {
            outbox.publish(change(lead, "east"));
            return Uni.createFrom().voidItem();
        }));
        return true;
    }

    /** Takes the next number and then writes where it must not. */
    private boolean publishAndFail(UUID lead) {
        assertThatThrownBy(() -> OnVertx.await(() -> transactions.in(Regions.only("east"), () -> {
                    outbox.publish(change(lead, "east"));
                    outbox.publish(change(UUID.randomUUID(), "north"));
                    return Uni.createFrom().voidItem();
                })))
                .isNotNull();
        return false;
    }

    /** Does it so often, ten at a time; how many came through. */
    private static int race(int attempts, Attempt attempt) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(10);
        try {
            var all = new ArrayList<Callable<Boolean>>();
            IntStream.range(0, attempts).forEach(number -> all.add(() -> attempt.number(number)));
            int through = 0;
            for (var done : threads.invokeAll(all)) {
                through += done.get() ? 1 : 0;
            }
            return through;
        } finally {
            threads.shutdown();
        }
    }

    private interface Attempt {
        boolean number(int number);
    }

    private static LeadChanged change(UUID lead, String region) {
        return new LeadChanged(Uuid7.next(), Instant.now(), region, lead, "Race " + lead, ADA.id());
    }

    private static List<ConsumerRecord<String, String>> sent(UUID lead) {
        return about(lead, Broker.records(LeadEvent.TOPIC));
    }

    private static List<ConsumerRecord<String, String>> about(
            UUID lead, List<ConsumerRecord<String, String>> messages) {
        return messages.stream()
                .filter(message -> message.key().equals(lead.toString()))
                .toList();
    }

    private static List<Long> sequences(List<ConsumerRecord<String, String>> messages) {
        return messages.stream()
                .map(message -> Long.valueOf(Broker.header(message, "ce_sequence")))
                .toList();
    }
}
