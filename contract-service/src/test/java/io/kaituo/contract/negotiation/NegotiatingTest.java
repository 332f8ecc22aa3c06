package io.kaituo.contract.negotiation;

import static io.kaituo.contract.negotiation.GivenNegotiations.PRICE;
import static io.kaituo.contract.negotiation.GivenNegotiations.issue;
import static io.kaituo.contract.negotiation.GivenNegotiations.opening;
import static io.kaituo.contract.negotiation.GivenNegotiations.result;
import static io.kaituo.contract.negotiation.GivenNegotiations.rules;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.NegotiationEvent.NegotiationClosed;
import io.kaituo.events.NegotiationEvent.NegotiationOpened;
import io.kaituo.events.NegotiationEvent.NegotiationRevised;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class NegotiatingTest {

    @BeforeEach
    void a_playbook_that_asks_for_nothing() {
        rules("{}");
    }

    @Test
    void opens_one_sheet_per_deal() {
        var deal = Given.deal(ADA);
        String id = opening(ADA, deal)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", is("OPEN"))
                .body("issues.title", contains("Price", "Name on the crane"))
                .body("issues.mustHave", contains(true, false))
                .body("wantedOn", is("2026-11-10"))
                .extract()
                .path("id");
        opening(ADA, deal).then().statusCode(409).body("code", is("negotiation.open-already"));
        opening(BEN, deal).then().statusCode(404);
        opening(DIRA, deal).then().statusCode(403);
        as(ADA).post("/api/negotiations/{id}/closing", id)
                .then()
                .statusCode(403)
                .body("code", is("negotiation.binds"));
        as(MIA).post("/api/negotiations/{id}/closing", id)
                .then()
                .statusCode(200)
                .body("status", is("CLOSED"));
        opening(ADA, deal).then().statusCode(201);
        as(MIA).queryParam("dealId", deal)
                .queryParam("status", "CLOSED")
                .get("/api/negotiations")
                .then()
                .body("items.id", contains(id));
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .extracting(Object::getClass)
                .isEqualTo(List.of(NegotiationOpened.class, NegotiationClosed.class)));
    }

    @Test
    void the_contract_that_is_changed_is_one_of_the_deal_that_the_caller_sees() {
        var deal = Given.deal(ADA);
        String ours = Given.drafting(ADA, Given.contract(deal)).path("id");
        String otherDeal = Given.draft(ADA);
        String others = Given.draft(BEN);
        for (String amends : List.of(otherDeal, others, UUID.randomUUID().toString())) {
            as(ADA).body(Map.of("dealId", deal, "amends", amends))
                    .post("/api/negotiations")
                    .then()
                    .statusCode(404);
        }
        as(ADA).body(Map.of("dealId", deal, "amends", ours))
                .post("/api/negotiations")
                .then()
                .statusCode(201)
                .body("amends", is(ours));
    }

    @Test
    void shows_floors_to_owner_manager_director_and_company_only() {
        String id = opening(ADA, Given.deal(ADA)).path("id");
        for (var person : new TestPeople[] {ADA, MIA, DIRA, COCO}) {
            as(person)
                    .get("/api/negotiations/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("floorsHidden", is(false))
                    .body("issues[0].floor", is("11000 CNY"));
        }
        String seen = as(LEX).get("/api/negotiations/{id}", id)
                .then()
                .statusCode(200)
                .body("floorsHidden", is(true))
                .body("issues[0].floor", equalTo(null))
                .extract()
                .asString();
        assertThat(seen).doesNotContain("13000").doesNotContain("11000").doesNotContain("free training");
        for (var person : new TestPeople[] {BEN, MAX, NILS}) {
            as(person).get("/api/negotiations/{id}", id).then().statusCode(404);
        }
    }

    @Test
    void never_tells_others_what_we_would_have_settled_for() {
        String id = opening(ADA, Given.deal(ADA)).path("id");
        result(id, "Price", "12000 CNY").then().statusCode(200);
        await().untilAsserted(
                        () -> assertThat(Broker.events(ContractEvent.TOPIC, id)).hasSize(2));
        assertThat(Broker.events(ContractEvent.TOPIC, id).toString())
                .contains("12000 CNY")
                .doesNotContain("11000")
                .doesNotContain("13000");
    }

    @Test
    void revises_the_plan_somebody_saw() {
        String id = opening(ADA, Given.deal(ADA)).path("id");
        var plan = new HashMap<String, Object>(PRICE);
        plan.put("id", issue(id, "Price"));
        plan.put("floor", "10500 CNY");
        var asked = Map.of(
                "issues",
                List.of(plan),
                "closingSignals",
                List.of(Map.of("kind", "delivery", "on", "2026-03-01", "note", "asked for the day")));
        as(ADA).body(asked).put("/api/negotiations/{id}", id).then().statusCode(428);
        as(ADA).header("If-Match", "\"0\"")
                .body(asked)
                .put("/api/negotiations/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("issues.floor", contains("10500 CNY"))
                .body("closingSignals[0].kind", is("delivery"));
        as(ADA).header("If-Match", "\"0\"")
                .body(asked)
                .put("/api/negotiations/{id}", id)
                .then()
                .statusCode(412);
        await().untilAsserted(() ->
                assertThat(Broker.events(ContractEvent.TOPIC, id)).last().isInstanceOf(NegotiationRevised.class));
    }

    @Test
    void R4_11_the_day_the_customer_wants_goes_into_the_contract_that_names_none() {
        var deal = Given.deal(ADA);
        opening(ADA, deal).then().statusCode(201);
        Given.drafting(ADA, Given.contract(deal)).then().statusCode(201).body("content.wantedOn", is("2026-11-10"));
        Given.drafting(ADA, Given.contract(deal, "content", Map.of("wantedOn", "2026-12-01")))
                .then()
                .body("content.wantedOn", is("2026-12-01"));
    }

    @Test
    void refuses_what_cannot_be_compared_or_is_not_there() {
        String id = opening(ADA, Given.deal(ADA)).path("id");
        result(id, "Price", "a fair one").then().statusCode(422).body("code", is("negotiation.price"));
        as(ADA).body(Map.of("issueId", UUID.randomUUID(), "agreed", "yes"))
                .post("/api/negotiations/{id}/results", id)
                .then()
                .statusCode(422)
                .body("code", is("negotiation.issue-unknown"));
        as(BEN).body(Map.of("issueId", UUID.randomUUID()))
                .post("/api/negotiations/{id}/results", id)
                .then()
                .statusCode(404);
    }
}
