package io.kaituo.contract.negotiation;

import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.negotiation.GivenNegotiations.issue;
import static io.kaituo.contract.negotiation.GivenNegotiations.opening;
import static io.kaituo.contract.negotiation.GivenNegotiations.result;
import static io.kaituo.contract.negotiation.GivenNegotiations.rules;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.NegotiationEvent.DifferenceExplained;
import io.kaituo.events.NegotiationEvent.ResultAgreed;
import io.kaituo.events.NegotiationEvent.ReviewedWithCustomer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A contract goes to its approvers once it says what was negotiated, or why it does not (R4.5). */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldingToWhatWasAgreedTest {

    @BeforeEach
    void a_playbook_that_asks_for_nothing() {
        rules("{}");
    }

    @Test
    void R4_5_acceptance_7_a_difference_blocks_the_submission_until_it_is_explained() {
        var deal = Given.deal(ADA);
        String id = opening(ADA, deal).path("id");
        result(id, "Price", "11,500 元").then().statusCode(200).body("issues[0].agreed", is("11,500 元"));
        result(id, "Name on the crane", "both names");
        String contract = Given.drafting(ADA, Given.contract(deal)).path("id");
        as(LEX).get("/api/contracts/{id}/comparison", contract)
                .then()
                .statusCode(200)
                .body("lines.match", contains("DIFFERENT", "TO_CONFIRM"))
                .body("lines[0].contract", is("12000.00 CNY"));
        as(ADA).header("Accept-Language", "zh-CN")
                .body(Map.of())
                .post("/api/contracts/{id}/submission", contract)
                .then()
                .statusCode(409)
                .body("code", is("contract.not-ready"))
                .body("violations[0].message", is("Price：约定为“11,500 元”，合同为“12000.00 CNY”。请修改合同或说明原因。"))
                .body("violations.size()", is(2));
        explaining(BEN, contract, issue(id, "Price")).then().statusCode(404);
        explaining(LEX, contract, issue(id, "Price")).then().statusCode(403);
        explaining(ADA, contract, UUID.randomUUID().toString()).then().statusCode(422);
        explaining(ADA, contract, issue(id, "Price"))
                .then()
                .statusCode(201)
                .body("lines[0].because.reason", is("Their finance pays at the end of a quarter"));
        post(ADA, contract, "submission", Map.of()).then().statusCode(409).body("violations.size()", is(1));
        explaining(ADA, contract, issue(id, "Name on the crane")).then().statusCode(201);
        post(ADA, contract, "submission", Map.of()).then().statusCode(200);
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .hasAtLeastOneElementOfType(ResultAgreed.class)
                .hasAtLeastOneElementOfType(DifferenceExplained.class));
    }

    @Test
    void R4_5_a_contract_that_says_what_was_agreed_goes_on() {
        var deal = Given.deal(ADA);
        String id = opening(ADA, deal).path("id");
        result(id, "Price", "1.2万元");
        String contract = Given.drafting(ADA, Given.contract(deal)).path("id");
        post(ADA, contract, "submission", Map.of()).then().statusCode(200);
    }

    @Test
    void R4_5_A7_16_is_reviewed_together_with_the_customer() {
        rules("{reviewWithCustomer: true}");
        var deal = Given.deal(ADA);
        String id = opening(ADA, deal).path("id");
        result(id, "Price", "12000 CNY");
        String contract = Given.drafting(ADA, Given.contract(deal)).path("id");
        post(ADA, contract, "submission", Map.of())
                .then()
                .statusCode(409)
                .body("violations.field", contains("negotiation.reviews"));
        reviewing(id, Map.of("ours", List.of(), "theirs", List.of("Mr Wang")))
                .then()
                .statusCode(400);
        reviewing(
                        id,
                        Map.of(
                                "ours",
                                List.of("Ada"),
                                "theirs",
                                List.of("Mr Wang"),
                                "on",
                                LocalDate.now().plusDays(2).toString()))
                .then()
                .statusCode(409)
                .body("code", is("negotiation.date-ahead"));
        reviewing(
                        id,
                        Map.of(
                                "ours",
                                List.of("Ada"),
                                "theirs",
                                List.of("Mr Wang", "Ms Li"),
                                "remarks",
                                "penalty read twice"))
                .then()
                .statusCode(200)
                .body("reviewed", is(true))
                .body("reviews[0].theirs", contains("Mr Wang", "Ms Li"))
                .body("reviews[0].on", notNullValue());
        post(ADA, contract, "submission", Map.of()).then().statusCode(200);
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .hasAtLeastOneElementOfType(ReviewedWithCustomer.class));
    }

    @Test
    void H1_waits_for_a_sheet_and_for_what_we_cannot_do_without() {
        rules("{required: true, openMustHavesBlock: true}");
        var deal = Given.deal(ADA);
        String contract = Given.drafting(ADA, Given.contract(deal)).path("id");
        post(ADA, contract, "submission", Map.of())
                .then()
                .statusCode(409)
                .body("violations.field", contains("negotiation"));
        as(ADA).get("/api/contracts/{id}/comparison", contract).then().statusCode(404);
        String id = opening(ADA, deal).path("id");
        result(id, "Name on the crane", "ours");
        explaining(ADA, contract, issue(id, "Name on the crane"));
        post(ADA, contract, "submission", Map.of())
                .then()
                .statusCode(409)
                .body("violations.message", contains(containsString("Price")));
        result(id, "Price", "12000 CNY");
        post(ADA, contract, "submission", Map.of()).then().statusCode(200);
    }

    private static Response reviewing(String id, Map<String, ?> review) {
        return as(ADA).body(review).post("/api/negotiations/{id}/reviews", id);
    }

    private static Response explaining(TestPeople person, String contract, String issue) {
        return as(person)
                .body(Map.of("issueId", issue, "reason", "Their finance pays at the end of a quarter"))
                .post("/api/contracts/{id}/explanations", contract);
    }
}
