package io.kaituo.platform.inbox;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import io.kaituo.events.EventJson;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.OperationsEvent;
import io.kaituo.events.OperationsEvent.EventParked;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.OtherTransaction;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxTest {

    private static final String DEAD_LETTERS = "lead-events.platform-sample.dlq";

    @Inject
    Inbox inbox;

    @Inject
    EventConsumer<LeadEvent> heardLeads;

    @Inject
    MeterRegistry metrics;

    @Test
    void a_redelivered_event_changes_nothing() {
        var event = registered("Twice");
        deliver(event, event);
        deliver(event);
        assertThat(heard(event.leadId())).containsExactly("Twice");
    }

    @Test
    void a_poison_steps_aside_with_its_reason_and_its_key_waits_behind_it() {
        var poison = registered(barred());
        var later = registered(poison.leadId(), "Later");
        var other = registered("Other");
        deliver(registered("Before"), poison, later, other);
        assertThat(heard(other.leadId())).containsExactly("Other");
        assertThat(heard(poison.leadId())).isEmpty();
        assertThat(parkedReasons(poison.leadId()))
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("RuleViolation").contains("is barred"),
                        reason -> assertThat(reason).contains("waits behind"));
    }

    @Test
    void what_comes_in_a_later_batch_waits_too_and_a_redelivered_poison_is_parked_once() {
        var poison = registered(barred());
        var later = registered(poison.leadId(), "Later");
        deliver(poison);
        deliver(later);
        deliver(poison, later);
        assertThat(heard(poison.leadId())).isEmpty();
        assertThat(parkedReasons(poison.leadId())).hasSize(2);
    }

    @Test
    void what_is_held_up_holds_up_its_own_lane_only() {
        var held = registered("Held");
        var behind = registered(held.leadId(), "Behind");
        var beside = Stream.generate(UUID::randomUUID)
                .limit(100)
                .filter(lead -> lane(lead) != lane(held.leadId()))
                .map(lead -> registered(lead, "Beside"))
                .findFirst()
                .orElseThrow();
        CompletableFuture<Void> delivery;
        try (var same =
                OtherTransaction.that("insert into inbox (consumer, event_id, region) values ('%s', '%s', 'east')"
                        .formatted(heardLeads.name(), held.id()))) {
            delivery = CompletableFuture.runAsync(() -> deliver(held, behind, beside));
            await().untilAsserted(() -> assertThat(heard(beside.leadId())).containsExactly("Beside"));
            same.isInTheWay();
            assertThat(heard(held.leadId())).isEmpty();
            assertThat(delivery).isNotDone();
        }
        delivery.join();
        assertThat(heard(held.leadId())).containsExactly("Held", "Behind");
    }

    @Test
    void a_poison_goes_to_the_dead_letters_and_to_the_operators() {
        double before = parkedCount();
        var poison = registered(barred());
        deliver(poison);
        await().untilAsserted(() -> assertThat(Broker.records(DEAD_LETTERS))
                .filteredOn(letter -> letter.key().equals(poison.leadId().toString()))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(Broker.header(letter, "ce_id"))
                            .isEqualTo(poison.id().toString());
                    assertThat(Broker.header(letter, "ce_type")).isEqualTo("lead.registered.v1");
                    assertThat(letter.value()).isEqualTo(EventJson.write(poison));
                }));
        assertThat(parkedCount()).isEqualTo(before + 1);
        await().untilAsserted(() -> assertThat(Broker.records(OperationsEvent.TOPIC))
                .filteredOn(news -> news.value().contains(poison.id().toString()))
                .singleElement()
                .satisfies(news -> assertThat(Broker.events(OperationsEvent.TOPIC, news.key()))
                        .singleElement()
                        .isInstanceOfSatisfying(EventParked.class, parked -> {
                            assertThat(parked.service()).isEqualTo("platform-sample");
                            assertThat(parked.sourceTopic()).isEqualTo(LeadEvent.TOPIC);
                            assertThat(parked.eventKey())
                                    .isEqualTo(poison.leadId().toString());
                            assertThat(parked.reason()).contains("is barred");
                        })));
    }

    @Test
    void once_mended_a_redrive_applies_them_in_order() {
        String company = barred();
        var poison = registered(company);
        deliver(poison, registered(poison.leadId(), "Second"), registered(poison.leadId(), "Third"));
        redrive(ROOT).statusCode(200).body("stillParked", greaterThanOrEqualTo(3));
        assertThat(heard(poison.leadId())).isEmpty();
        Rows.execute("delete from barred_company where company_name = '" + company + "'");
        redrive(ROOT).statusCode(200).body("redriven", greaterThanOrEqualTo(3));
        assertThat(heard(poison.leadId())).containsExactly(company, "Second", "Third");
        assertThat(parkedReasons(poison.leadId())).isEmpty();
        assertThat(Rows.of(
                        "select region from outbox where type = 'event.redriven.v1' and body like ?",
                        "%" + poison.leadId() + "%"))
                .as("told once, when nothing of it waits any more")
                .hasSize(1);
        deliver(registered(poison.leadId(), "Fourth"));
        assertThat(heard(poison.leadId())).endsWith("Fourth");
    }

    @Test
    void only_administrators_see_and_redrive_what_is_parked() {
        var poison = registered(barred());
        deliver(poison);
        for (var person : List.of(ADA, DIRA)) {
            redrive(person).statusCode(403);
            as(person).get("/api/parked-events").then().statusCode(403);
        }
        as(ROOT).queryParam("topic", LeadEvent.TOPIC)
                .get("/api/parked-events")
                .then()
                .statusCode(200)
                .body("find { it.key == '" + poison.leadId() + "' }.type", is("lead.registered.v1"))
                .body("any { it.containsKey('body') }", is(false));
    }

    @Test
    void what_cannot_be_read_is_parked_and_blocks_nobody() {
        var unreadable = registered("Unreadable");
        var strayed = registered("Strayed");
        var broken = registered("Broken");
        deliver(List.of(
                message(unreadable, "no json", envelope(unreadable)),
                message(strayed, EventJson.write(strayed), Map.of()),
                message(broken, EventJson.write(broken), with(envelope(broken), "ce_region", "Far East!")),
                message(registered("Nul"), "\0", with(envelope(registered("Nul")), "ce_id", "no\0id"))));
        var good = registered("Good");
        deliver(good);
        assertThat(heard(good.leadId())).containsExactly("Good");
        for (var poison : List.of(unreadable, strayed, broken)) {
            assertThat(parkedReasons(poison.leadId())).hasSize(1);
            assertThat(heard(poison.leadId())).isEmpty();
        }
        assertThat(Rows.count("select count(*) from parked_event where body = '\uFFFD'"))
                .isOne();
    }

    @Test
    void what_nobody_can_mend_is_discarded_with_a_reason_and_its_key_goes_on() {
        var unreadable = registered("Unreadable");
        deliver(List.of(message(unreadable, "no json", envelope(unreadable))));
        deliver(registered(unreadable.leadId(), "Behind it"));
        long position = Rows.count(
                "select min(position) from parked_event where key = ?",
                unreadable.leadId().toString());
        redrive(ROOT)
                .body(
                        "blocked.find { it.position == " + position + " }.reason",
                        containsString("Not a LeadRegistered"));
        discard(DIRA, position, "Nobody can").then().statusCode(403);
        discard(ROOT, position, " ").then().statusCode(400);
        as(ROOT).body(Map.of("topic", "deal-events", "reason", "A mistyped number"))
                .post("/api/parked-events/" + position + "/discarding")
                .then()
                .statusCode(404);
        discard(ROOT, position, "Sent by hand")
                .then()
                .statusCode(200)
                .body("eventId", is(unreadable.id().toString()));
        discard(ROOT, position, "Sent by hand").then().statusCode(404);
        redrive(ROOT).statusCode(200);
        assertThat(heard(unreadable.leadId())).containsExactly("Behind it");
        assertThat(
                        Rows.of(
                                "select body, actor from outbox join audit_unsealed on event_id = id where outbox.type = 'event.discarded.v1' "
                                        + "union all select body, actor from outbox join audit_entry on event_id = id where outbox.type = 'event.discarded.v1'"))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .containsEntry("actor", ROOT.id())
                        .extracting("body")
                        .asString()
                        .contains("Sent by hand", unreadable.id().toString(), ROOT.id()));
    }

    private static Response discard(TestPeople person, long position, String reason) {
        return as(person)
                .body(Map.of("topic", LeadEvent.TOPIC, "reason", reason))
                .post("/api/parked-events/" + position + "/discarding");
    }

    @Test
    void types_of_another_time_or_family_are_none_of_its_business() {
        var unknown = registered("Unknown");
        var foreign = registered("Foreign");
        deliver(List.of(
                message(unknown, "{}", with(envelope(unknown), "ce_type", "lead.teleported.v9")),
                message(foreign, "{}", with(envelope(foreign), "ce_type", "playbook.published.v1"))));
        assertThat(parkedReasons(unknown.leadId())).isEmpty();
        assertThat(parkedReasons(foreign.leadId())).isEmpty();
        assertThat(Rows.count("select count(*) from inbox where event_id in (?, ?)", unknown.id(), foreign.id()))
                .isZero();
    }

    @Test
    void on_the_broker_a_message_without_an_envelope_does_not_block_its_partition() {
        var lead = registered("From afar");
        Broker.send(LeadEvent.TOPIC, lead.key(), "whatever", Map.of());
        Broker.publish(lead);
        await().untilAsserted(() -> assertThat(heard(lead.leadId())).containsExactly("From afar"));
        assertThat(parkedReasons(lead.leadId())).hasSize(1);
    }

    @Test
    void a_database_that_goes_away_in_the_middle_loses_nothing_and_doubles_nothing() {
        var leads = new ArrayList<LeadRegistered>();
        for (int outage = 0; outage < 3; outage++) {
            try (var lock = OtherTransaction.that("lock table heard_lead in share mode")) {
                for (int i = 0; i < 10; i++) {
                    var lead = registered("Outage " + outage);
                    leads.add(lead);
                    Broker.publish(lead);
                }
                lock.isInTheWay();
                Rows.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'sample_app'");
            }
        }
        await().untilAsserted(() -> assertThat(leads)
                .allSatisfy(lead -> assertThat(heard(lead.leadId())).containsExactly(lead.companyName())));
        assertThat(leads)
                .allSatisfy(lead -> assertThat(parkedReasons(lead.leadId())).isEmpty());
    }

    @Test
    void whoever_meets_somebody_else_writing_the_same_is_tried_again_before_it_is_parked() {
        var event = registered("Twice");
        deliver(new Unlucky("unlucky", 1), event);
        assertThat(parkedReasons(event.leadId())).isEmpty();
        assertThat(heard(event.leadId())).containsExactly("Twice");
        var poison = registered("Never");
        deliver(new Unlucky("always-unlucky", Integer.MAX_VALUE), poison);
        assertThat(parkedReasons(poison.leadId())).singleElement().asString().contains("Taken");
    }

    private int lane(UUID lead) {
        return Math.floorMod(lead.toString().hashCode(), heardLeads.lanes());
    }

    private void deliver(LeadRegistered... events) {
        deliver(heardLeads, events);
    }

    private void deliver(EventConsumer<LeadEvent> to, LeadRegistered... events) {
        deliver(
                to,
                Arrays.stream(events)
                        .map(event -> message(event, EventJson.write(event), envelope(event)))
                        .toList());
    }

    private void deliver(List<ConsumerRecord<String, String>> messages) {
        deliver(heardLeads, messages);
    }

    /** One batch, as Kafka hands it over. */
    private void deliver(EventConsumer<LeadEvent> to, List<ConsumerRecord<String, String>> messages) {
        var batch = new ConsumerRecords<>(Map.of(new TopicPartition(LeadEvent.TOPIC, 0), messages), Map.of());
        OnVertx.await(() -> inbox.each(to, batch));
    }

    /** Cannot write so many times, then does what the sample does. */
    private final class Unlucky implements EventConsumer<LeadEvent> {

        private final String name;
        private final AtomicInteger left;

        Unlucky(String name, int times) {
            this.name = name;
            this.left = new AtomicInteger(times);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Class<LeadEvent> family() {
            return LeadEvent.class;
        }

        @Override
        public Uni<?> apply(LeadEvent event) {
            return left.getAndDecrement() > 0
                    ? Uni.createFrom().failure(new IllegalStateException("Taken"))
                    : heardLeads.apply(event);
        }
    }

    private static ConsumerRecord<String, String> message(
            LeadRegistered event, String body, Map<String, String> headers) {
        var message = new ConsumerRecord<>(LeadEvent.TOPIC, 0, 0, event.key(), body);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static Map<String, String> envelope(LeadRegistered event) {
        return Map.of(
                "ce_id", event.id().toString(),
                "ce_type", event.type(),
                "ce_time", event.at().toString(),
                "ce_region", event.region());
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var changed = new java.util.HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    private static LeadRegistered registered(String company) {
        return registered(UUID.randomUUID(), company);
    }

    private static LeadRegistered registered(UUID lead, String company) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new LeadRegistered(Uuid7.next(), now, "east", lead, company, ADA.id(), "fair", false, null);
    }

    /** A company that nobody wants to hear of. */
    private static String barred() {
        String company = "Barred " + UUID.randomUUID();
        Rows.execute("insert into barred_company values ('east', '" + company + "')");
        return company;
    }

    private static List<String> heard(UUID lead) {
        return column("select company_name as it from heard_lead where lead_id = ? order by nth", lead);
    }

    private static List<String> parkedReasons(UUID lead) {
        return column("select reason as it from parked_event where key = ? order by position", lead.toString());
    }

    private static List<String> column(String sql, Object parameter) {
        return Rows.of(sql, parameter).stream()
                .map(row -> (String) row.get("it"))
                .toList();
    }

    private double parkedCount() {
        return metrics.find("kaituo.events.parked").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static io.restassured.response.ValidatableResponse redrive(io.kaituo.platform.testing.TestPeople person) {
        return as(person)
                .body(Map.of("topic", LeadEvent.TOPIC))
                .post("/api/parked-events/redrive")
                .then();
    }
}
