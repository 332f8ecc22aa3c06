package io.kaituo.platform.inbox;

import static io.kaituo.platform.inbox.Arrivals.barred;
import static io.kaituo.platform.inbox.Arrivals.deliver;
import static io.kaituo.platform.inbox.Arrivals.envelope;
import static io.kaituo.platform.inbox.Arrivals.heard;
import static io.kaituo.platform.inbox.Arrivals.message;
import static io.kaituo.platform.inbox.Arrivals.parkedReasons;
import static io.kaituo.platform.inbox.Arrivals.registered;
import static io.kaituo.platform.inbox.Arrivals.with;
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
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What becomes of an event that cannot be applied, and of those that wait behind it. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParkedEventsTest {

    private static final String DEAD_LETTERS = "lead-events.platform-sample.dlq";

    @Inject
    MeterRegistry metrics;

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
    void what_cannot_be_read_is_parked_once_however_often_it_comes() {
        var unreadable = registered("Unreadable");
        var message = List.of(message(unreadable, "no json", envelope(unreadable)));
        deliver(message);
        deliver(message);
        assertThat(parkedReasons(unreadable.leadId())).hasSize(1);
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
        assertThat(Rows.of("select body, actor from outbox join audit_unsealed on event_id = id where outbox.type"
                        + " = 'event.discarded.v1' union all select body, actor from outbox join"
                        + " audit_entry on event_id = id where outbox.type = 'event.discarded.v1'"))
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

    private static ValidatableResponse redrive(TestPeople person) {
        return as(person)
                .body(Map.of("topic", LeadEvent.TOPIC))
                .post("/api/parked-events/redrive")
                .then();
    }

    private double parkedCount() {
        return metrics.find("kaituo.events.parked").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
