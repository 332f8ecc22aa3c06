package io.kaituo.lead.contest;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadEvent;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.TestPeople;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Cleo (Max leads her) registers a company, then Ada (Mia leads her) does; and what people do about it. */
final class GivenContest {

    final String company = "Lagoon " + UUID.randomUUID();
    final String first;
    final String second;

    GivenContest() {
        GivenPlaybook.in("east", "leads: {firstContact: {within: 7 d, onOverdue: notify}}");
        first = register(CLEO, company, Map.of("contactName", "王小明", "phone", "13812345678"));
        second = register(ADA, company, Map.of("contactName", "李四", "phone", "13987654321"));
    }

    static String register(TestPeople rep, String company, Map<String, String> more) {
        var body = new HashMap<>(more);
        body.put("companyName", company);
        body.put("source", "fair");
        return as(rep).body(body)
                .post("/api/leads")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse contest(TestPeople person, String lead) {
        return as(person).get("/api/leads/{id}/contest", lead).then();
    }

    static Response rule(TestPeople person, String lead, TestPeople owner) {
        return as(person)
                .body(Map.of("ownerId", owner.id(), "reason", "Met the buyer"))
                .post("/api/leads/{id}/ruling", lead);
    }

    static ValidatableResponse appeal(TestPeople person, String lead) {
        return as(person)
                .body(Map.of("reason", "I have been there since May"))
                .post("/api/leads/{id}/appeals", lead)
                .then();
    }

    static ValidatableResponse answer(TestPeople person, String lead, String appeal, boolean granted) {
        return as(person)
                .body(Map.of("granted", granted, "comment", "Looked at it again"))
                .post("/api/leads/{id}/appeals/{appeal}/answer", lead, appeal)
                .then();
    }

    static <E extends IntegrationEvent> E last(String lead, Class<E> type) {
        return await().until(
                        () -> Broker.events(LeadEvent.TOPIC, lead).stream()
                                .filter(type::isInstance)
                                .map(type::cast)
                                .reduce((one, later) -> later)
                                .orElse(null),
                        java.util.Objects::nonNull);
    }

    static UUID id(String lead) {
        return UUID.fromString(lead);
    }
}
