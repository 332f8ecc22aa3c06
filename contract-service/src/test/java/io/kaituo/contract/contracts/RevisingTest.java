package io.kaituo.contract.contracts;

import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.deal;
import static io.kaituo.contract.Given.draft;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.submitted;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractRevised;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A document is written anew, by its drafter or under a name of their own for it. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevisingTest {

    @BeforeEach
    void the_customer_seals_first() {
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
    }

    @Test
    void revises_a_draft() {
        String id = draft(ADA);
        String hash = as(ADA).get("/api/contracts/{id}", id).path("documentHash");
        revising(id, "\"0\"", "13000.50")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", is(2))
                .body("total.amount", is("13000.50"))
                .body("documentHash", not(is(hash)));
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .last()
                .isInstanceOfSatisfying(ContractRevised.class, event -> assertThat(event.revision())
                        .isEqualTo(2)));
    }

    @Test
    void revises_only_what_was_seen() {
        String id = draft(ADA);
        revising(id, "\"7\"", "13000").then().statusCode(412);
        as(ADA).body(Map.of("total", Map.of("amount", "1", "currency", "CNY")))
                .put("/api/contracts/{id}", id)
                .then()
                .statusCode(428);
    }

    @Test
    void revises_nothing_that_was_submitted() {
        String id = draft(ADA);
        submitted(ADA, id);
        revising(id, "*", "13000")
                .then()
                .statusCode(409)
                .body("code", is("contract.not-draft"))
                .body("detail", containsString("IN_APPROVAL"));
    }

    @Test
    void revises_what_was_approved_and_its_approval_is_void() {
        String id = Given.approved(ADA, MIA);
        revising(id, "*", "11000").then().statusCode(200).body("status", is("DRAFT"));
        post(ADA, id, "customer-seal", Map.of()).then().statusCode(409).body("code", is("contract.status"));
    }

    @Test
    void under_an_external_id_drafts_once_and_then_revises() {
        String externalId = UUID.randomUUID().toString();
        var deal = deal(ADA);
        String id = put(externalId, contract(deal))
                .then()
                .statusCode(201)
                .body("externalId", is(externalId))
                .extract()
                .path("id");
        put(externalId, contract(deal))
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("version", is(0))
                .body("revision", is(1));
        put(externalId, contract(deal, "terms", "delivery in May"))
                .then()
                .statusCode(200)
                .body("version", is(1))
                .body("revision", is(2));
        assertThat(Rows.count("select count(*) from contract where external_id = ?", externalId))
                .isOne();
    }

    @Test
    void under_an_external_id_leaves_alone_what_is_no_draft_any_more() {
        String externalId = UUID.randomUUID().toString();
        var deal = deal(ADA);
        String id = put(externalId, contract(deal)).path("id");
        submitted(ADA, id);
        put(externalId, contract(deal)).then().statusCode(200).body("status", is("IN_APPROVAL"));
        put(externalId, contract(deal, "terms", "other")).then().statusCode(409).body("code", is("contract.not-draft"));
    }

    @Test
    void under_an_external_id_stays_with_its_deal() {
        String externalId = UUID.randomUUID().toString();
        put(externalId, contract(deal(ADA)));
        put(externalId, contract(deal(ADA))).then().statusCode(409).body("code", is("contract.other-deal"));
    }

    private static Response revising(String id, String version, String amount) {
        return as(ADA).header("If-Match", version)
                .body(Map.of("total", Map.of("amount", amount, "currency", "CNY")))
                .put("/api/contracts/{id}", id);
    }

    private static Response put(String externalId, Map<String, Object> body) {
        return as(ADA).body(body).put("/api/contracts/by-external-id/{id}", externalId);
    }
}
