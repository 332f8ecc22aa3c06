package io.kaituo.contract.contracts;

import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.deal;
import static io.kaituo.contract.Given.draft;
import static io.kaituo.contract.Given.drafting;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.submitted;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractDrafted;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Isolation;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DraftingTest {

    @BeforeEach
    void the_customer_seals_first() {
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
    }

    @Test
    void gives_a_number_a_revision_and_a_hash() {
        var deal = deal(ADA);
        drafting(ADA, contract(deal, "startsOn", "2026-01-01", "endsOn", "2026-12-31", "terms", "改换画面免费"))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("region", is("east"))
                .body("number", matchesPattern("EAST-20\\d\\d-\\d{5}"))
                .body("status", is("DRAFT"))
                .body("revision", is(1))
                .body("documentHash", matchesPattern("[0-9a-f]{64}"))
                .body("dealId", is(deal.toString()))
                .body("dealName", is("Crane control"))
                .body("accountName", is("Harbour Works"))
                .body("ownerId", is(ADA.id()))
                .body("ownerName", is("Ada Test"))
                .body("total.amount", is("12000.00"))
                .body("term.startsOn", is("2026-01-01"))
                .body("term.endsOn", is("2026-12-31"))
                .body("sealOrder", is("customer-first"))
                .body("amends", equalTo(null))
                .body("signedOn", equalTo(null));
    }

    @Test
    void keeps_what_the_document_says_in_fields_of_its_own() {
        var content = Map.of(
                "customer", Map.of("name", "Harbour Works", "signatory", "陈启明"),
                "lines", List.of(Map.of("productId", "GTX", "quantity", "3", "price", yuan("4000"))),
                "payments",
                        List.of(
                                Map.of("percent", "30", "due", Map.of("from", "signature")),
                                Map.of("percent", "70", "due", Map.of("after", "30 d", "from", "delivery"))),
                "deliveries", List.of(Map.of("item", "Crane", "due", Map.of("on", "2026-05-01"))),
                "wantedOn", "2026-11-10");
        String id = drafting(ADA, contract(deal(ADA), "content", content))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(ADA).get("/api/contracts/{id}", id)
                .then()
                .body("content.customer.signatory", is("陈启明"))
                .body("content.lines[0].amount.amount", is("12000.00"))
                .body("content.payments[1].due.after", is("30 d"))
                .body("content.deliveries[0].due.on", is("2026-05-01"))
                .body("content.wantedOn", is("2026-11-10"));
        as(ADA).queryParam("status", "DRAFT")
                .get("/api/contracts")
                .then()
                .body("items.find { it.id == '" + id + "' }.content", equalTo(null));
        submitted(ADA, id);
    }

    @Test
    void refuses_content_that_contradicts_itself_in_the_readers_language() {
        var content = Map.of("payments", List.of(Map.of("percent", "30")), "lines", List.of(Map.of("quantity", "1")));
        as(ADA).header("Accept-Language", "zh-CN")
                .body(contract(deal(ADA), "content", content))
                .post("/api/contracts")
                .then()
                .statusCode(422)
                .body("code", is("contract.document"))
                .body("violations.field", contains("content.lines[0]", "content.payments[0]"))
                .body("violations[0].message", is("请填写产品编号或所售内容。"));
        drafting(ADA, contract(deal(ADA), "content", Map.of("lines", List.of(Map.of("quantity", "-1")))))
                .then()
                .statusCode(400);
    }

    @Test
    void is_not_submitted_with_instalments_that_are_not_the_total() {
        var content = Map.of("payments", List.of(Map.of("percent", "30", "due", Map.of("from", "signature"))));
        String id = drafting(ADA, contract(deal(ADA), "content", content)).path("id");
        post(ADA, id, "submission", Map.of())
                .then()
                .statusCode(409)
                .body("code", is("contract.not-ready"))
                .body("violations.field", contains("content.payments"))
                .body(
                        "violations[0].message",
                        is("The instalments add up to 3600 CNY, not to the total of 12000.00 CNY."));
    }

    @Test
    void tells_the_other_services() {
        var deal = deal(ADA);
        String id = drafting(ADA, contract(deal)).path("id");
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .singleElement()
                .isInstanceOfSatisfying(ContractDrafted.class, event -> {
                    assertThat(event.region()).isEqualTo("east");
                    assertThat(event.dealId()).isEqualTo(deal);
                    assertThat(event.ownerId()).isEqualTo(ADA.id());
                    assertThat(event.total().amount()).isEqualByComparingTo("12000");
                }));
    }

    @Test
    void never_gives_a_number_twice() {
        var deal = deal(ADA);
        String first = drafting(ADA, contract(deal)).path("number");
        String second = drafting(ADA, contract(deal)).path("number");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void has_to_wait_for_a_deal_that_is_not_known_yet() {
        drafting(ADA, contract(UUID.randomUUID()))
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", is("deal.not-yet-known"));
    }

    @Test
    void is_for_who_looks_after_the_deal_and_their_manager() {
        var deal = deal(ADA);
        drafting(BEN, contract(deal)).then().statusCode(404).body("code", is("not-found"));
        drafting(CLEO, contract(deal)).then().statusCode(404);
        drafting(MAX, contract(deal)).then().statusCode(404);
        drafting(LEX, contract(deal)).then().statusCode(403).body("code", is("forbidden"));
        drafting(DIRA, contract(deal)).then().statusCode(403);
        drafting(MIA, contract(deal)).then().statusCode(201).body("ownerId", is(ADA.id()));
    }

    @Test
    void for_a_deal_of_another_region_knows_of_none() {
        var deal = deal(ADA);
        drafting(NILS, contract(deal)).then().statusCode(409).body("code", is("deal.not-yet-known"));
    }

    @Test
    void needs_a_token() {
        RestAssured.given()
                .contentType("application/json")
                .body(contract(UUID.randomUUID()))
                .post("/api/contracts")
                .then()
                .statusCode(401);
    }

    @Test
    void refuses_a_total_that_is_no_price() {
        var deal = deal(ADA);
        for (var total :
                new String[][] {{"0", "CNY"}, {"-1", "CNY"}, {"1.001", "CNY"}, {"1", "XXY"}, {"1e18", "CNY"}}) {
            drafting(ADA, contract(deal, "total", Map.of("amount", total[0], "currency", total[1])))
                    .then()
                    .statusCode(422)
                    .body("code", is("contract.total"));
        }
    }

    @Test
    void refuses_a_term_that_ends_before_it_starts() {
        drafting(ADA, contract(deal(ADA), "startsOn", "2026-02-01", "endsOn", "2026-01-31"))
                .then()
                .statusCode(422)
                .body("code", is("contract.term"));
    }

    @Test
    void names_what_is_missing() {
        as(ADA).body("{}")
                .post("/api/contracts")
                .then()
                .statusCode(400)
                .body("violations.field", contains("dealId", "total"));
    }

    @Test
    void is_seen_by_owner_manager_and_those_above_and_nobody_else() {
        String id = draft(ADA);
        for (var person : new TestPeople[] {ADA, MIA, DIRA, LEX, COCO}) {
            as(person).get("/api/contracts/{id}", id).then().statusCode(200);
        }
        for (var person : new TestPeople[] {BEN, CLEO, MAX, NILS, NORA}) {
            as(person).get("/api/contracts/{id}", id).then().statusCode(404);
        }
    }

    @Test
    void shows_in_lists_page_by_page() {
        var deal = deal(ADA);
        String first = drafting(ADA, contract(deal)).path("id");
        String second = drafting(ADA, contract(deal)).path("id");
        String next = as(ADA).queryParam("limit", 1)
                .queryParam("dealId", deal)
                .get("/api/contracts")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .extract()
                .path("next");
        as(ADA).queryParam("limit", 1)
                .queryParam("dealId", deal)
                .queryParam("after", next)
                .get("/api/contracts")
                .then()
                .body("items.id", contains(first))
                .body("next", equalTo(null));
        as(DIRA).queryParam("status", "DRAFT")
                .queryParam("owner", ADA.id())
                .get("/api/contracts")
                .then()
                .body("items.id", hasItem(first));
        as(ADA).queryParam("dealId", deal)
                .queryParam("status", "SIGNED")
                .get("/api/contracts")
                .then()
                .body("items.size()", is(0));
        as(BEN).queryParam("dealId", deal).get("/api/contracts").then().body("items.size()", is(0));
        as(NILS).queryParam("dealId", deal).get("/api/contracts").then().body("items.size()", is(0));
        as(NILS).queryParam("region", "east").get("/api/contracts").then().statusCode(403);
    }

    @Test
    void leaves_no_table_open_to_other_regions() {
        Isolation.isComplete();
    }

    private static Map<String, String> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
