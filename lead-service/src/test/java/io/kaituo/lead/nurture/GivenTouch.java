package io.kaituo.lead.nurture;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.LeadCareEvent.LeadTouchDue;
import io.kaituo.events.LeadCareEvent.LeadTouchSkipped;
import io.kaituo.events.LeadEvent;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A lead that somebody has spoken to and graded, and what becomes of its touches. */
final class GivenTouch {
    static final Map<String, Object> A =
            Map.of("money", true, "authority", true, "need", true, "decisionWithinDays", 60);
    static final Map<String, Object> B =
            Map.of("money", true, "authority", false, "need", true, "decisionWithinDays", 150);
    static final Map<String, Object> C =
            Map.of("money", false, "authority", false, "need", true, "decisionWithinDays", 300);

    private GivenTouch() {}

    /** Spoken to and graded. */
    static String graded(Map<String, Object> facts) {
        String lead = registered();
        contact(lead);
        grade(lead, facts);
        touch(lead, "PLANNED");
        return lead;
    }

    static String registered() {
        return await("the playbook")
                .until(
                        () -> as(ADA).body(Map.of("companyName", "Slip " + UUID.randomUUID(), "source", "fair"))
                                .post("/api/leads")
                                .path("id"),
                        Objects::nonNull);
    }

    static void contact(String lead) {
        as(ADA).body(Map.of("channel", "phone", "summary", "spoke"))
                .post("/api/leads/{id}/contacts", lead)
                .then()
                .statusCode(201);
    }

    static void grade(String lead, Map<String, Object> facts) {
        as(ADA).header("If-Match", "*")
                .body(facts)
                .put("/api/leads/{id}/grade", lead)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse skip(TestPeople person, String lead, Map<String, Object> touch, String reason) {
        return as(person)
                .body(Map.of("reason", reason))
                .post("/api/leads/{id}/touches/{touch}/skip", lead, touch.get("id"))
                .then();
    }

    static ValidatableResponse listed(TestPeople person, String status) {
        return as(person)
                .queryParam("status", status)
                .queryParam("limit", 200)
                .get("/api/leads/touches")
                .then()
                .statusCode(200);
    }

    /** The newest touch of the lead in this status, as its director sees it. */
    static Map<String, Object> touch(String lead, String status) {
        return await(status)
                .until(
                        () -> as(DIRA)
                                .header("Accept-Language", "en")
                                .get("/api/leads/{id}/touches", lead)
                                .<List<Map<String, Object>>>path("items")
                                .stream()
                                .filter(touch -> status.equals(touch.get("status")))
                                .findFirst()
                                .map(HashMap::new)
                                .orElse(null),
                        Objects::nonNull);
    }

    /** Everything said about the lead so far was heard. */
    static void followed(String lead) {
        await().until(() -> Rows.count(
                        """
                        select count(*) from outbox o where o.aggregate_id = ? and o.type in ('lead.graded.v1', 'lead.contacted.v1')
                        and not exists (select 1 from inbox i where i.event_id = o.id and i.consumer = 'nurture')""",
                        UUID.fromString(lead))
                == 0);
    }

    static Instant due(Map<String, Object> touch) {
        return Instant.parse((String) touch.get("dueAt"));
    }

    static Instant lastContact(String lead) {
        return Instant.parse(as(DIRA).get("/api/leads/{id}", lead).path("lastContactAt"));
    }

    static void daysLater(int days) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(days)), Clock.class);
    }

    static List<LeadTouchDue> announced(String lead) {
        return Broker.events(LeadEvent.TOPIC, lead).stream()
                .filter(LeadTouchDue.class::isInstance)
                .map(LeadTouchDue.class::cast)
                .toList();
    }

    static List<LeadTouchSkipped> skipped(String lead) {
        return Broker.events(LeadEvent.TOPIC, lead).stream()
                .filter(LeadTouchSkipped.class::isInstance)
                .map(LeadTouchSkipped.class::cast)
                .toList();
    }
}
