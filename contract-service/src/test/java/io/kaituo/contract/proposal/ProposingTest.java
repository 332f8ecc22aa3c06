package io.kaituo.contract.proposal;

import static io.kaituo.contract.Given.opened;
import static io.kaituo.contract.proposal.GivenProposals.drafting;
import static io.kaituo.contract.proposal.GivenProposals.offer;
import static io.kaituo.contract.proposal.GivenProposals.revising;
import static io.kaituo.contract.proposal.GivenProposals.rules;
import static io.kaituo.contract.proposal.GivenProposals.told;
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
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.contract.Given;
import io.kaituo.events.AccountEvent.DealChanged;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ProposalEvent.ProposalDrafted;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Isolation;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
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
class ProposingTest {

    @BeforeEach
    void a_playbook_that_asks_for_nothing() {
        rules("{}");
    }

    @Test
    void begins_with_the_first_version() {
        var deal = Given.deal(ADA);
        String id = drafting(ADA, deal, "in May")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", is("DRAFT"))
                .body("revision", is(1))
                .body("documentHash", matchesPattern("[0-9a-f]{64}"))
                .body("dealName", is("Crane control"))
                .body("ownerName", is("Ada Test"))
                .body("rounds.size()", is(0))
                .extract()
                .path("id");
        as(ADA).get("/api/proposals/{id}/versions/1", id)
                .then()
                .statusCode(200)
                .body("sections[0].heading", is("Delivery"))
                .body("sections[0].body", is("in May"))
                .body("total.amount", is("12000.00"))
                .body("submittedAt", equalTo(null));
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .singleElement()
                .isInstanceOfSatisfying(ProposalDrafted.class, event -> {
                    assertThat(event.dealId()).isEqualTo(deal);
                    assertThat(event.version()).isOne();
                }));
    }

    @Test
    void names_what_is_missing_and_refuses_what_makes_no_sense() {
        as(ADA).body("{}")
                .post("/api/proposals")
                .then()
                .statusCode(400)
                .body("violations.field", contains("dealId", "title", "total"));
        var free = new HashMap<String, Object>(offer("in May"));
        free.put("dealId", Given.deal(ADA));
        free.put("total", Map.of("amount", "0", "currency", "CNY"));
        as(ADA).body(free).post("/api/proposals").then().statusCode(422).body("code", is("proposal.total"));
        drafting(ADA, UUID.randomUUID(), "in May")
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", is("deal.not-yet-known"));
    }

    @Test
    void is_seen_by_owner_manager_and_those_above_and_nobody_else() {
        var deal = Given.deal(ADA);
        String id = drafting(ADA, deal, "in May").path("id");
        for (var person : new TestPeople[] {ADA, MIA, DIRA, LEX, COCO}) {
            as(person).get("/api/proposals/{id}", id).then().statusCode(200);
            as(person).get("/api/proposals/{id}/versions", id).then().statusCode(200);
        }
        for (var person : new TestPeople[] {BEN, CLEO, MAX, NILS, NORA}) {
            for (String path : List.of("", "/versions", "/versions/1", "/versions/1/diff/1", "/resources")) {
                as(person).get("/api/proposals/{id}" + path, id).then().statusCode(404);
            }
            as(person).queryParam("dealId", deal).get("/api/proposals").then().body("items.size()", is(0));
        }
        drafting(BEN, deal, "in May").then().statusCode(404);
        drafting(DIRA, deal, "in May").then().statusCode(403);
        as(MIA).queryParam("dealId", deal)
                .queryParam("status", "DRAFT")
                .get("/api/proposals")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void revises_only_what_was_seen_and_keeps_one_version_until_it_is_submitted() {
        String id = drafting(ADA, Given.deal(ADA), "in May").path("id");
        revising(id, "\"7\"", "in April").then().statusCode(412);
        as(ADA).body(offer("in April")).put("/api/proposals/{id}", id).then().statusCode(428);
        revising(id, "\"0\"", "in April")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", is(1));
        revising(id, "\"1\"", "in April").then().statusCode(200).header("ETag", "\"1\"");
        as(ADA).get("/api/proposals/{id}/versions", id)
                .then()
                .body("items.number", contains(1))
                .body("items[0].sections", nullValue());
        as(ADA).get("/api/proposals/{id}/versions/1", id).then().body("sections.body", contains("in April"));
    }

    @Test
    void shows_todays_names_and_belongs_to_todays_owner() {
        var opened = opened(ADA);
        told(opened);
        String id = drafting(ADA, opened.dealId(), "in May").path("id");
        told(new DealChanged(
                Uuid7.next(), Instant.now(), "east", opened.dealId(), opened.accountId(), "Cranes II", BEN.id(), null));
        as(BEN).get("/api/proposals/{id}", id)
                .then()
                .statusCode(200)
                .body("dealName", is("Cranes II"))
                .body("ownerName", is("Ben Test"));
        as(ADA).get("/api/proposals/{id}", id).then().statusCode(404);
    }

    @Test
    void shows_in_lists_page_by_page() {
        var deal = Given.deal(ADA);
        String first = drafting(ADA, deal, "a").path("id");
        String second = drafting(ADA, deal, "b").path("id");
        String next = as(ADA).queryParam("limit", 1)
                .queryParam("dealId", deal)
                .get("/api/proposals")
                .then()
                .body("items.id", contains(second))
                .extract()
                .path("next");
        as(ADA).queryParam("limit", 1)
                .queryParam("dealId", deal)
                .queryParam("after", next)
                .get("/api/proposals")
                .then()
                .body("items.id", contains(first))
                .body("next", equalTo(null));
        as(DIRA).queryParam("owner", ADA.id()).get("/api/proposals").then().body("items.id", hasItem(second));
        as(NILS).queryParam("region", "east").get("/api/proposals").then().statusCode(403);
        as(ADA).queryParam("status", "ACCEPTED").get("/api/proposals").then().body("items.id", not(hasItem(first)));
    }

    @Test
    void leaves_no_table_open_to_other_regions() {
        Isolation.isComplete();
    }
}
