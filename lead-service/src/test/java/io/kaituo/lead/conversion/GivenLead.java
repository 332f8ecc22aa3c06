package io.kaituo.lead.conversion;

import static io.kaituo.platform.testing.Api.as;

import io.kaituo.platform.testing.TestPeople;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A lead before the end of its life. */
final class GivenLead {

    private GivenLead() {}

    static String company() {
        return "Harbour Works " + UUID.randomUUID();
    }

    static String registered(TestPeople owner, Map<String, Object> known) {
        var body = new HashMap<String, Object>(Map.of("companyName", company(), "source", "fair"));
        body.putAll(known);
        return as(owner).body(body).post("/api/leads").path("id");
    }

    static String registered(TestPeople owner) {
        return registered(owner, Map.of());
    }

    static String contacted(TestPeople owner, Map<String, Object> known) {
        String lead = registered(owner, known);
        as(owner)
                .body(Map.of("channel", "phone", "summary", "They want to see a sample"))
                .post("/api/leads/{id}/contacts", lead)
                .then()
                .statusCode(201);
        return lead;
    }

    static String contacted(TestPeople owner) {
        return contacted(owner, Map.of());
    }

    static Response convert(TestPeople person, String lead, Map<String, Object> asked) {
        return as(person).body(asked).post("/api/leads/{id}/conversion", lead);
    }
}
