package io.kaituo.account.deals;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.DealIntentRecorded;
import io.kaituo.events.AccountEvent.DealLost;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.AccountEvent.DealStageChanged;
import io.kaituo.events.AccountEvent.DealWon;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.Money;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "account"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class SellingTest {

    @BeforeEach
    void a_playbook_that_names_no_stages() {
        GivenPlaybook.in("east", "leads: {}");
    }

    @Test
    void opens_a_deal_at_the_first_of_the_eight_steps() {
        String account = Given.account(ADA);
        String id = Given.deal(ADA, account)
                .then()
                .statusCode(201)
                .body("region", is("east"))
                .body("accountId", is(account))
                .body("ownerName", is("Ada Test"))
                .body("status", is("OPEN"))
                .body("outcome", nullValue())
                .body("stage", is("PREPARE"))
                .body("amount.amount", is("900.00"))
                .body("openedOn", is("2025-12-01"))
                .body("winQuestioned", is(false))
                .extract()
                .path("id");
        await().untilAsserted(
                        () -> assertThat(events(id)).singleElement().isInstanceOfSatisfying(DealOpened.class, event -> {
                            assertThat(event.accountId()).hasToString(account);
                            assertThat(event.accountName()).startsWith("Harbour Works");
                            assertThat(event.amount()).isEqualTo(Money.yuan("900.00"));
                        }));
    }

    @Test
    void opens_a_deal_on_a_colleagues_account_and_shows_its_name_but_not_the_account() {
        String account = Given.account(ADA);
        String id = Given.deal(CLEO, account)
                .then()
                .statusCode(201)
                .body("ownerId", is(CLEO.id()))
                .extract()
                .path("id");
        String name = as(ADA).get("/api/accounts/{id}", account).path("name");
        as(CLEO).get("/api/deals/{id}", id).then().body("accountName", is(name));
        as(CLEO).queryParam("accountId", account).get("/api/deals").then().body("items.accountName", contains(name));
        as(CLEO).get("/api/accounts/{id}", account).then().statusCode(404);
    }

    @Test
    void finds_no_account_of_a_foreign_region() {
        Given.deal(NILS, Given.account(ADA)).then().statusCode(404);
        Given.deal(ADA, UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void follows_the_stages_of_the_playbook_it_began_with() {
        GivenPlaybook.in("east", "deals: {stages: [MEET, OFFER]}");
        String id = Given.deal(ADA).toString();
        GivenPlaybook.in("east", "deals: {stages: [OTHER]}");
        move(id, 0, "OFFER").then().statusCode(200).body("stage", is("OFFER")).header("ETag", "\"1\"");
        move(id, 1, "OTHER").then().statusCode(409).body("code", is("deal.stage-unknown"));
        await().untilAsserted(
                        () -> assertThat(events(id)).last().isInstanceOfSatisfying(DealStageChanged.class, event -> {
                            assertThat(event.fromStage()).isEqualTo("MEET");
                            assertThat(event.stage()).isEqualTo("OFFER");
                        }));
    }

    @Test
    void R5_22_records_the_customers_intent() {
        String id = Given.deal(ADA).toString();
        var intent = Map.of("shownBy", "王总", "how", "asked for an offer by the end of May", "on", "2026-01-05");
        as(BEN).body(intent).post("/api/deals/{id}/intent", id).then().statusCode(404);
        as(LEX).body(intent).post("/api/deals/{id}/intent", id).then().statusCode(403);
        as(ADA).body(Map.of("how", "by phone"))
                .post("/api/deals/{id}/intent", id)
                .then()
                .statusCode(400)
                .body("violations.field", contains("shownBy"));
        as(ADA).body(intent)
                .post("/api/deals/{id}/intent", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("intent.on", is("2026-01-05"))
                .body("intent.shownBy", is("王总"))
                .body("intent.recordedByName", is("Ada Test"));
        as(MIA).get("/api/deals/{id}", id).then().body("intent.how", is("asked for an offer by the end of May"));
        await().untilAsserted(() -> assertThat(events(id))
                .last()
                .isInstanceOfSatisfying(DealIntentRecorded.class, event -> assertThat(event.recordedBy())
                        .isEqualTo(ADA.id())));
    }

    @Test
    void moves_only_the_version_somebody_saw() {
        String id = Given.deal(ADA).toString();
        as(ADA).body(Map.of("stage", "SCREEN"))
                .put("/api/deals/{id}/stage", id)
                .then()
                .statusCode(428);
        move(id, 0, "SCREEN").then().statusCode(200);
        move(id, 0, "CONTACT").then().statusCode(412);
    }

    @Test
    void wins_a_deal_by_hand_once() {
        String id = Given.deal(ADA).toString();
        close(ADA, id, Map.of("won", true, "closedOn", "2025-12-31"))
                .then()
                .statusCode(200)
                .body("status", is("WON"))
                .body("outcome", is("WON"))
                .body("closedOn", is("2025-12-31"))
                .body("contractId", nullValue());
        close(ADA, id, Map.of("won", true)).then().statusCode(409).body("code", is("deal.status"));
        move(id, 1, "SCREEN").then().statusCode(409).body("code", is("deal.closed"));
        await().untilAsserted(() ->
                assertThat(events(id)).filteredOn(DealWon.class::isInstance).hasSize(1));
    }

    @Test
    void loses_a_deal_with_a_reason() {
        String id = Given.deal(ADA).toString();
        close(ADA, id, Map.of("won", false)).then().statusCode(409).body("code", is("deal.reason-missing"));
        close(ADA, id, Map.of("won", false, "reason", "price"))
                .then()
                .statusCode(200)
                .body("outcome", is("LOST"))
                .body("outcomeReason", is("price"));
        await().untilAsserted(
                        () -> assertThat(events(id)).last().isInstanceOfSatisfying(DealLost.class, event -> assertThat(
                                        event.reason())
                                .isEqualTo("price")));
    }

    @Test
    void reopens_a_closed_deal_as_its_manager_only() {
        String id = Given.deal(ADA).toString();
        close(ADA, id, Map.of("won", false, "reason", "price"));
        var because = Map.of("reason", "they called again");
        as(ADA).body(because).post("/api/deals/{id}/reopening", id).then().statusCode(403);
        as(MAX).body(because).post("/api/deals/{id}/reopening", id).then().statusCode(404);
        as(MIA).body(because)
                .post("/api/deals/{id}/reopening", id)
                .then()
                .statusCode(200)
                .body("status", is("OPEN"))
                .body("closedOn", nullValue());
    }

    @Test
    void under_a_known_external_id_changes_the_deal_instead() {
        String account = Given.account(ADA);
        String externalId = UUID.randomUUID().toString();
        String id = put(ADA, externalId, account, "100")
                .then()
                .statusCode(201)
                .body("externalId", is(externalId))
                .extract()
                .path("id");
        put(ADA, externalId, account, "100.0").then().statusCode(200).body("version", is(0));
        put(ADA, externalId, account, "200")
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("version", is(1))
                .body("amount.amount", is("200.00"));
        put(BEN, externalId, account, "300").then().statusCode(404);
        assertThat(Rows.count("select count(*) from deal where external_id = ?", externalId))
                .isOne();
        as(ADA).queryParam("externalId", externalId).get("/api/deals").then().body("items.id", contains(id));
    }

    @Test
    void lists_by_status_stage_and_owner() {
        String account = Given.account(ADA);
        String open = Given.deal(ADA, account).path("id");
        String won = Given.deal(BEN, account).path("id");
        close(BEN, won, Map.of("won", true));
        move(open, 0, "PROPOSE");
        as(MIA).queryParams(Map.of("accountId", account, "status", "WON"))
                .get("/api/deals")
                .then()
                .body("items.id", contains(won));
        as(MIA).queryParams(Map.of("accountId", account, "stage", "PROPOSE"))
                .get("/api/deals")
                .then()
                .body("items.id", contains(open));
        as(MIA).queryParams(Map.of("accountId", account, "owner", BEN.id()))
                .get("/api/deals")
                .then()
                .body("items.id", contains(won));
        as(ADA).queryParam("accountId", account).get("/api/deals").then().body("items.id", contains(open));
        as(DIRA).queryParam("accountId", account).get("/api/deals").then().body("items.id", contains(won, open));
    }

    @Test
    void is_seen_and_moved_by_those_who_may() {
        String id = Given.deal(ADA).toString();
        for (var person : new TestPeople[] {ADA, MIA, DIRA, LEX}) {
            as(person).get("/api/deals/{id}", id).then().statusCode(200);
        }
        for (var person : new TestPeople[] {BEN, CLEO, MAX, NILS}) {
            as(person).get("/api/deals/{id}", id).then().statusCode(404);
        }
        close(BEN, id, Map.of("won", true)).then().statusCode(404);
        close(LEX, id, Map.of("won", true)).then().statusCode(403);
        Given.deal(LEX, Given.account(ADA)).then().statusCode(403);
        RestAssured.given().get("/api/deals/{id}", id).then().statusCode(401);
    }

    private static Response move(String id, int version, String stage) {
        return as(ADA).header("If-Match", "\"" + version + "\"")
                .body(Map.of("stage", stage))
                .put("/api/deals/{id}/stage", id);
    }

    private static Response close(TestPeople person, String id, Map<String, ?> outcome) {
        return as(person).body(outcome).post("/api/deals/{id}/outcome", id);
    }

    private static Response put(TestPeople person, String externalId, String account, String amount) {
        return as(person)
                .body(Map.of(
                        "accountId", account, "name", "Cranes", "amount", Map.of("amount", amount, "currency", "CNY")))
                .put("/api/deals/by-external-id/{id}", externalId);
    }

    private static java.util.List<IntegrationEvent> events(String deal) {
        return Broker.events(AccountEvent.TOPIC, deal);
    }
}
