package io.kaituo.contract.quote;

import static io.kaituo.contract.quote.GivenQuotes.CURRENCY;
import static io.kaituo.contract.quote.GivenQuotes.agree;
import static io.kaituo.contract.quote.GivenQuotes.draft;
import static io.kaituo.contract.quote.GivenQuotes.line;
import static io.kaituo.contract.quote.GivenQuotes.product;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a seller is told while typing: the very sums and the very word that the written quote will need. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConsideringTest {

    @BeforeEach
    void reps_sell_at_nine_tenths() {
        GivenPlaybook.in("east", GivenQuotes.LADDER);
    }

    @Test
    void R5_19_before_a_contract_is_submitted_it_says_whose_word_its_price_needs_and_keeps_nothing() {
        var price = Map.of("amount", "700.00", "currency", CURRENCY);
        var line = Map.of("productId", product("1000"), "quantity", "1", "price", price);
        String id = Given.drafting(
                        ADA, Given.contract(Given.deal(ADA), "total", price, "content", Map.of("lines", List.of(line))))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(ADA).get("/api/contracts/{id}/approval-plan", id)
                .then()
                .statusCode(200)
                .body("steps.approvers.flatten().name", contains("Dira Test"));
        assertThat(Rows.count("select count(*) from offer where subject_id = ?::uuid", id))
                .isZero();
        as(ADA).get("/api/approvals/{id}", Given.submitted(ADA, id))
                .then()
                .body("steps.approvers.flatten().name", contains("Dira Test"));
    }

    @Test
    void R5_19_before_anything_is_written_it_says_who_must_agree_and_why_and_keeps_nothing() {
        UUID deal = Given.deal(ADA);
        String crane = product("1000");
        String hook = product("19.99");
        considering(ADA, deal, List.of(line(crane, 2, "discount", 15), line(hook, 3)))
                .then()
                .statusCode(200)
                .body("total.amount", is("1759.97"))
                .body("sums.list.amount", is("2059.97"))
                .body("lines[0].amount.amount", is("1700.00"))
                .body("authority.quoteId", equalTo(null))
                .body("authority.mayAgreeAlone", is(false))
                .body("authority.level", is("MANAGER"))
                .body("authority.mustAgree.name", contains("Mia Test"))
                .body("authority.approval.steps[0].approvers.name", contains("Mia Test"))
                .body("authority.lines.level", contains("MANAGER", "REP"))
                .body("authority.lines[0].why", containsString("Crane " + crane.substring(0, 6) + " costs 85 %"));
        considering(ADA, deal, List.of(line(crane, 2, "discount", 10)))
                .then()
                .body("authority.mayAgreeAlone", is(true))
                .body("authority.mustAgree", hasSize(0));
        assertThat(Rows.count("select count(*) from quote where deal_id = ?::uuid", deal))
                .isZero();
        assertThat(Rows.count(
                        "select count(*) from offer where account_id = (select account_id from known_deal where id = ?::uuid)",
                        deal))
                .isZero();
    }

    @Test
    void R5_19_a_quote_being_edited_is_judged_instead_of_itself_and_stays_as_it_was() {
        UUID deal = Given.deal(ADA);
        String crane = product("1000");
        String id = draft(ADA, deal, line(crane, 1, "discount", 15));
        agree(ADA, MIA, id);
        considering(ADA, deal, List.of(line(crane, 1, "discount", 15)), "quoteId", id)
                .then()
                .body("authority.quoteId", is(id))
                .body("authority.together", hasSize(0))
                .body("authority.agreed", is(true));
        considering(ADA, deal, List.of(line(crane, 1, "discount", 12)), "quoteId", id)
                .then()
                .body("authority.agreed", is(false));
        considering(ADA, deal, List.of(line(crane, 1)), "revises", id)
                .then()
                .body("authority.together", hasSize(0))
                .body("authority.mayAgreeAlone", is(true));
        as(ADA).get("/api/quotes/{id}", id)
                .then()
                .body("status", is("APPROVED"))
                .body("revision", is(1))
                .body("lines[0].discount", is(15.00f));
    }

    @Test
    void offers_only_what_is_on_the_list_and_for_deals_one_sees() {
        UUID deal = Given.deal(ADA);
        considering(ADA, deal, List.of(line("no such product", 1)))
                .then()
                .statusCode(422)
                .body("code", is("quote.not-listed"))
                .body("violations.field", contains("lines[0].product"));
        considering(ADA, deal, List.of(line(product("5"), 0))).then().statusCode(400);
        considering(BEN, deal, List.of(line(product("5"), 1))).then().statusCode(404);
    }

    /** {@code more} alternates names and values. */
    private static Response considering(TestPeople person, UUID deal, List<Map<String, Object>> lines, Object... more) {
        var body = new HashMap<String, Object>(Map.of("dealId", deal, "currency", CURRENCY, "lines", lines));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return as(person).header("Accept-Language", "en").body(body).post("/api/quotes/authority");
    }
}
