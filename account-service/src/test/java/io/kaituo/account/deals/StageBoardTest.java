package io.kaituo.account.deals;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Plans;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "account"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class StageBoardTest {

    @BeforeEach
    void nothing_is_open_and_the_playbook_has_two_stages() {
        Rows.execute("update deal set status = 'LOST' where status = 'OPEN'");
        GivenPlaybook.in("east", "deals: {stages: [MEET, OFFER]}");
    }

    @Test
    void shows_every_stage_of_the_playbook_in_its_order_even_without_deals() {
        board(MIA)
                .body("region", is("east"))
                .body("stages.stage", contains("MEET", "OFFER"))
                .body("stages.current", contains(true, true))
                .body("stages.deals", contains(0, 0))
                .body("stages[0].sums", empty());
    }

    @Test
    void counts_what_is_open_and_sums_it_currency_by_currency() {
        deal(ADA, "CNY");
        deal(ADA, "CNY");
        deal(ADA, "EUR");
        move(deal(ADA, null), "OFFER");
        board(ADA)
                .body("stages.deals", contains(3, 1))
                .body("stages[0].sums.currency", contains("CNY", "EUR"))
                .body("stages[0].sums.amount", contains("1800.00", "900.00"))
                .body("stages[1].sums", empty());
        as(ADA).body(Map.of("won", true))
                .post("/api/deals/{id}/outcome", deal(ADA, "CNY"))
                .then()
                .statusCode(200);
        board(ADA).body("stages.deals", contains(3, 1));
    }

    @Test
    void shows_the_deals_that_began_under_other_stages_behind_those_of_today() {
        deal(ADA, "CNY");
        GivenPlaybook.in("east", "deals: {stages: [TALK]}");
        board(ADA)
                .body("stages.stage", contains("TALK", "MEET"))
                .body("stages.current", contains(true, false))
                .body("stages.deals", contains(0, 1));
    }

    @Test
    void shows_everybody_what_they_may_see_and_of_one_owner_if_asked() {
        deal(ADA, "CNY");
        deal(BEN, "CNY");
        deal(CLEO, "CNY");
        board(ADA).body("stages[0].deals", is(1));
        board(MIA).body("stages[0].deals", is(2));
        as(MIA).get("/api/deals/stages?owner=" + BEN.id()).then().body("stages[0].deals", is(1));
        as(MIA).get("/api/deals/stages?owner=" + CLEO.id()).then().statusCode(404);
        as(DIRA).get("/api/deals/stages?region=east").then().body("stages[0].deals", is(3));
        as(NILS).get("/api/deals/stages?region=east").then().statusCode(403);
    }

    @Test
    void counts_no_further_than_it_says() {
        String like = deal(ADA, "CNY");
        Rows.execute(
                """
                insert into deal (id, version, region, account_id, owner_id, name, amount, currency, opened_on, status, stage,
                    playbook, playbook_version, win_questioned, created_at)
                select gen_random_uuid(), 0, region, account_id, owner_id, name, amount, currency, opened_on, status, stage,
                    playbook, playbook_version, win_questioned, created_at
                from deal cross join generate_series(1, 1000) where id = '%s'"""
                        .formatted(like));
        board(ADA)
                .body("stages[0].deals", is(1000))
                .body("stages[0].capped", is(true))
                .body("stages[0].sums.amount", contains("900000.00"));
        board(MIA).body("stages[1].capped", is(false));
    }

    @Test
    void finds_a_column_by_its_index() {
        assertThat(
                        Plans.of(
                                "account_app",
                                "east",
                                """
                        set enable_seqscan = off;
                        select currency, amount, row_number() over (order by created_at desc, id desc)
                        from deal where region = 'east' and status = 'OPEN' and stage = 'MEET'
                        order by created_at desc, id desc limit 1001"""))
                .contains("deal_of_stage")
                .doesNotContain("Sort");
    }

    private static ValidatableResponse board(TestPeople reader) {
        return as(reader).get("/api/deals/stages").then().statusCode(200);
    }

    private static String deal(TestPeople owner, String currency) {
        var known = Map.<String, Object>of("accountId", Given.account(owner), "name", "Cranes");
        if (currency == null) {
            return as(owner).body(known).post("/api/deals").path("id");
        }
        var priced = new HashMap<>(known);
        priced.put("amount", Map.of("amount", "900", "currency", currency));
        return as(owner).body(priced).post("/api/deals").path("id");
    }

    private static void move(String deal, String stage) {
        as(ADA).header("If-Match", "\"0\"")
                .body(Map.of("stage", stage))
                .put("/api/deals/{id}/stage", UUID.fromString(deal))
                .then()
                .statusCode(200);
    }
}
