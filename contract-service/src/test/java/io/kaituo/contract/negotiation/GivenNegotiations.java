package io.kaituo.contract.negotiation;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;

import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.TestPeople;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the use cases of negotiations begin with. */
final class GivenNegotiations {

    private static final String RULES = "contracts: {sealOrder: any, authority: {rep: 0.9}, negotiation: %s}";
    static final Map<String, Object> PRICE = Map.of(
            "title",
            "Price",
            "term",
            "PRICE",
            "target",
            "13000 CNY",
            "floor",
            "11000 CNY",
            "concession",
            "free training",
            "mustHave",
            true);
    private static final Map<String, Object> NAME = Map.of("title", "Name on the crane", "target", "ours");

    private GivenNegotiations() {}

    static void rules(String negotiation) {
        GivenPlaybook.in("east", RULES.formatted(negotiation));
    }

    static Response opening(TestPeople person, UUID deal) {
        return as(person)
                .body(Map.of("dealId", deal, "issues", List.of(PRICE, NAME), "wantedOn", "2026-11-10"))
                .post("/api/negotiations");
    }

    static String issue(String id, String title) {
        return as(ADA).get("/api/negotiations/{id}", id).path("issues.find {it.title == '" + title + "'}.id");
    }

    static Response result(String id, String issue, String agreed) {
        return as(ADA).body(Map.of("issueId", issue(id, issue), "agreed", agreed))
                .post("/api/negotiations/{id}/results", id);
    }
}
