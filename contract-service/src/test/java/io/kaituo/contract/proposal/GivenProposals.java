package io.kaituo.contract.proposal;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.AccountEvent;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.TestPeople;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the use cases of proposals begin with. */
final class GivenProposals {

    static final String RULES = "contracts: {sealOrder: any, authority: {rep: 0.9}, proposals: %s}";

    static final Map<String, String> YES = Map.of("answer", "accept", "saidBy", "Mr Wang");

    static final Map<String, String> HANDED_OVER = Map.of("channel", "meeting", "to", "Mr Wang, GM");

    private GivenProposals() {}

    static void rules(String proposals) {
        GivenPlaybook.in("east", RULES.formatted(proposals));
    }

    static void told(AccountEvent event) {
        Broker.publish(event);
        await().until(() -> Given.applied(event));
    }

    static Map<String, Object> offer(String delivery) {
        return Map.of(
                "title",
                "Crane control for pier 4",
                "total",
                Map.of("amount", "12000", "currency", "CNY"),
                "sections",
                List.of(Map.of("heading", "Delivery", "body", delivery)));
    }

    static Response drafting(TestPeople person, UUID deal, String delivery) {
        var body = new HashMap<String, Object>(offer(delivery));
        body.put("dealId", deal);
        return as(person).body(body).post("/api/proposals");
    }

    static Response revising(String id, String version, String delivery) {
        return as(ADA).header("If-Match", version).body(offer(delivery)).put("/api/proposals/{id}", id);
    }

    static Response submitting(String id) {
        return move(id, "submission", Map.of());
    }

    static String submitted(String id) {
        return submitting(id)
                .then()
                .statusCode(200)
                .body("status", is("IN_REVIEW"))
                .extract()
                .path("approvalId");
    }

    static Response move(String id, String move, Map<String, ?> body) {
        return as(ADA).body(body).post("/api/proposals/{id}/" + move, id);
    }
}
