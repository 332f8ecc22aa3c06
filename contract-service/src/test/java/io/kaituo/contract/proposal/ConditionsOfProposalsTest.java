package io.kaituo.contract.proposal;

import static io.kaituo.contract.Given.decide;
import static io.kaituo.contract.Given.opened;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.proposal.GivenProposals.HANDED_OVER;
import static io.kaituo.contract.proposal.GivenProposals.YES;
import static io.kaituo.contract.proposal.GivenProposals.drafting;
import static io.kaituo.contract.proposal.GivenProposals.move;
import static io.kaituo.contract.proposal.GivenProposals.offer;
import static io.kaituo.contract.proposal.GivenProposals.rules;
import static io.kaituo.contract.proposal.GivenProposals.submitted;
import static io.kaituo.contract.proposal.GivenProposals.told;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.AccountEvent.DealChanged;
import io.kaituo.events.AccountEvent.DealIntentRecorded;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ProposalEvent.ResourceAnswered;
import io.kaituo.events.ProposalEvent.ResourceAsked;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a playbook asks for before a proposal goes on. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionsOfProposalsTest {

    @BeforeEach
    void a_playbook_that_asks_for_nothing() {
        rules("{}");
    }

    @Test
    void R5_22_acceptance_5_without_recorded_intent_there_is_no_proposal() {
        rules("{requiresIntent: true}");
        var opened = opened(ADA);
        told(opened);
        drafting(ADA, opened.dealId(), "in May").then().statusCode(409).body("code", is("proposal.no-intent"));
        told(intent(opened));
        drafting(ADA, opened.dealId(), "in May").then().statusCode(201);
        told(new DealChanged(
                Uuid7.next(), Instant.now(), "east", opened.dealId(), opened.accountId(), "Renamed", ADA.id(), null));
        drafting(ADA, opened.dealId(), "in June").then().statusCode(201).body("dealName", is("Renamed"));
    }

    @Test
    void A7_16_names_everything_that_shows_no_tailoring_in_the_callers_language() {
        rules("{tailoring: {industry: true, rigidNeeds: true, objections: [price, data-security], evidence: true}}");
        var thin = new HashMap<String, Object>(offer("in May"));
        thin.put("dealId", Given.deal(ADA));
        thin.put(
                "objections",
                List.of(Map.of("topic", "price", "objection", "Too dear", "answer", "It pays back in a year")));
        String id = as(ADA).body(thin).post("/api/proposals").path("id");
        as(ADA).header("Accept-Language", "zh-CN")
                .body(Map.of())
                .post("/api/proposals/{id}/submission", id)
                .then()
                .statusCode(409)
                .body("code", is("proposal.not-ready"))
                .body(
                        "violations.field",
                        contains("tailoring.industry", "tailoring.needs", "objections", "objections[0].evidence"))
                .body("violations[3].message", containsString("Too dear"))
                .body("violations[0].message", is("请说明方案如何针对客户所在行业。"));
        assertThat(Rows.count("select count(*) from approval where subject_id = ?", UUID.fromString(id)))
                .isZero();
    }

    @Test
    void W5_2_an_agreement_waits_for_the_customers_yes() {
        rules("{requiredForContract: true}");
        var deal = Given.deal(ADA);
        String contract = Given.drafting(ADA, Given.contract(deal)).path("id");
        post(ADA, contract, "submission", Map.of())
                .then()
                .statusCode(409)
                .body("code", is("contract.not-ready"))
                .body("violations.field", contains("proposal"));
        String id = drafting(ADA, deal, "in May").path("id");
        decide(MIA, submitted(id), Map.of("outcome", "approve"));
        move(id, "delivery", HANDED_OVER);
        move(id, "customer-answer", YES);
        post(ADA, contract, "submission", Map.of()).then().statusCode(200);
    }

    @Test
    void H1_a_contract_waits_for_recorded_intent() {
        rules("{intentForContract: true}");
        var opened = opened(ADA);
        told(opened);
        String contract = Given.drafting(ADA, Given.contract(opened.dealId())).path("id");
        post(ADA, contract, "submission", Map.of()).then().statusCode(409).body("violations.field", contains("intent"));
        told(intent(opened));
        post(ADA, contract, "submission", Map.of()).then().statusCode(200);
    }

    @Test
    void R1_3_what_is_needed_inside_is_agreed_before_the_customer_is_promised_it() {
        rules("{resourcesBeforeDelivery: true}");
        String id = drafting(ADA, Given.deal(ADA), "in May").path("id");
        var asked = Map.of("request", "Two engineers for the trial week", "neededOn", "2026-04-20");
        asking(id, asked, GONE).then().statusCode(422).body("code", is("proposal.resource-unknown"));
        asking(id, asked, NILS).then().statusCode(422);
        String request = asking(id, asked, CLEO)
                .then()
                .statusCode(201)
                .body("ownerName", is("Cleo Test"))
                .body("agreed", equalTo(null))
                .extract()
                .path("id");
        decide(MIA, submitted(id), Map.of("outcome", "approve"));
        move(id, "delivery", HANDED_OVER)
                .then()
                .statusCode(409)
                .body("code", is("proposal.not-ready"))
                .body("violations[0].message", containsString("Two engineers"));
        answering(ADA, id, request, true).then().statusCode(403);
        answering(BEN, id, request, true).then().statusCode(404);
        as(CLEO).get("/api/proposals/{id}/resources/{r}", id, request).then().statusCode(200);
        as(CLEO).get("/api/proposals/{id}/resources", id).then().statusCode(404);
        answering(CLEO, id, request, true)
                .then()
                .statusCode(200)
                .body("agreed", is(true))
                .header("ETag", "\"1\"");
        answering(CLEO, id, request, false).then().statusCode(409).body("code", is("proposal.resource-answered"));
        as(ADA).get("/api/proposals/{id}/resources", id).then().body("answer", contains("From Monday on"));
        move(id, "delivery", HANDED_OVER).then().statusCode(200);
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .hasAtLeastOneElementOfType(ResourceAsked.class)
                .hasAtLeastOneElementOfType(ResourceAnswered.class));
    }

    private static DealIntentRecorded intent(DealOpened deal) {
        return new DealIntentRecorded(
                Uuid7.next(),
                Instant.now(),
                deal.region(),
                deal.dealId(),
                deal.accountId(),
                ADA.id(),
                LocalDate.parse("2026-01-05"),
                ADA.id());
    }

    private static Response asking(String id, Map<String, String> asked, TestPeople owner) {
        var body = new HashMap<>(asked);
        body.put("ownerId", owner.id());
        return as(ADA).body(body).post("/api/proposals/{id}/resources", id);
    }

    private static Response answering(TestPeople person, String id, String request, boolean agreed) {
        return as(person)
                .body(Map.of("agreed", agreed, "answer", "From Monday on"))
                .post("/api/proposals/{id}/resources/{request}/answer", id, request);
    }
}
