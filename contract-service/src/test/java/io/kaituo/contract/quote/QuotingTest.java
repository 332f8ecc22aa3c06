package io.kaituo.contract.quote;

import static io.kaituo.contract.quote.GivenQuotes.CURRENCY;
import static io.kaituo.contract.quote.GivenQuotes.draft;
import static io.kaituo.contract.quote.GivenQuotes.drafting;
import static io.kaituo.contract.quote.GivenQuotes.line;
import static io.kaituo.contract.quote.GivenQuotes.product;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.contract.Given;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Isolation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuotingTest {

    @BeforeEach
    void reps_sell_at_nine_tenths() {
        GivenPlaybook.in("east", GivenQuotes.LADDER);
    }

    @Test
    void R2_8_an_offer_has_a_number_lines_and_exact_totals() {
        String crane = product("1000");
        String hook = product("19.99");
        drafting(ADA, Given.deal(ADA), List.of(line(crane, 2, "discount", 10), line(hook, 3)), "notes", "交货 30 天")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("number", matchesPattern("EAST-Q-20\\d\\d-\\d{5}"))
                .body("status", is("DRAFT"))
                .body("revision", is(1))
                .body("lines[0].listPrice.amount", is("1000.0000"))
                .body("lines[0].price.amount", is("900.0000"))
                .body("lines[0].amount.amount", is("1800.00"))
                .body("lines[1].discount", is(0.00f))
                .body("lines[1].amount.amount", is("59.97"))
                .body("total.amount", is("1859.97"))
                .body("total.currency", is(CURRENCY))
                .body("sums.list.amount", is("2059.97"))
                .body("sums.discount", is(9.71f))
                .body("sums.taxes[0].amount.amount", is("213.98"))
                .body("sums.net.amount", is("1645.99"))
                .body("accountName", is("Harbour Works"))
                .body("ownerName", is("Ada Test"))
                .body("agreement", equalTo(null));
    }

    @Test
    void offers_only_what_is_on_the_list() {
        drafting(ADA, Given.deal(ADA), List.of(line("no such product", 1)))
                .then()
                .statusCode(422)
                .body("code", is("quote.not-listed"))
                .body("violations.field", contains("lines[0].product"));
        drafting(ADA, Given.deal(ADA), List.of(line(product("5"), 1, "price", 4, "discount", 3)))
                .then()
                .statusCode(400);
        drafting(ADA, Given.deal(ADA), List.of(line(product("5"), 0))).then().statusCode(400);
    }

    @Test
    void is_seen_by_owner_manager_and_those_above_and_nobody_else() {
        String id = draft(ADA, Given.deal(ADA), line(product("10"), 1));
        as(MIA).get("/api/quotes/{id}", id).then().statusCode(200);
        as(DIRA).get("/api/quotes/{id}", id).then().statusCode(200);
        as(BEN).get("/api/quotes/{id}", id).then().statusCode(404);
        as(NILS).get("/api/quotes/{id}", id).then().statusCode(404);
        as(NILS).get("/api/quotes/{id}/authority", id).then().statusCode(404);
        as(BEN).get("/api/quotes/{id}/versions", id).then().statusCode(404);
        drafting(BEN, Given.deal(ADA), List.of(line(product("10"), 1))).then().statusCode(404);
    }

    @Test
    void revisions_are_kept_and_compared() {
        String crane = product("1000");
        String hook = product("20");
        String id = draft(ADA, Given.deal(ADA), line(crane, 1));
        as(ADA).header("If-Match", "\"0\"")
                .body(Map.of("lines", List.of(line(crane, 2, "discount", 5), line(hook, 4)), "notes", "by ship"))
                .put("/api/quotes/{id}", id)
                .then()
                .statusCode(200)
                .body("revision", is(2));
        as(ADA).header("If-Match", "\"0\"")
                .body(Map.of("lines", List.of(line(crane, 1))))
                .put("/api/quotes/{id}", id)
                .then()
                .statusCode(412);
        String older = as(ADA).queryParam("limit", 1)
                .get("/api/quotes/{id}/versions", id)
                .then()
                .body("items.revision", contains(2))
                .body("items.total.amount", contains("1980.00"))
                .body("items[0].lines", nullValue())
                .body("items[0].writtenByName", is("Ada Test"))
                .extract()
                .path("next");
        as(ADA).queryParam("after", older)
                .get("/api/quotes/{id}/versions", id)
                .then()
                .body("items.revision", contains(1))
                .body("next", nullValue());
        as(ADA).queryParam("after", "x")
                .get("/api/quotes/{id}/versions", id)
                .then()
                .statusCode(400);
        as(ADA).get("/api/quotes/{id}/versions/1", id).then().body("lines", hasSize(1));
        as(ADA).get("/api/quotes/{id}/versions/7", id).then().statusCode(404);
        as(ADA).header("Accept-Language", "en")
                .get("/api/quotes/{id}/versions/2/differences", id)
                .then()
                .statusCode(200)
                .body("from", is(1))
                .body("changes.field", contains("quantity", "price", "line", "notes", "total"))
                .body("changes[1].text", containsString("price 1000 → 950"))
                .body("changes[4].text", is("Total 1000 → 1980"));
    }

    @Test
    void shows_in_lists_and_follows_its_deal() {
        var deal = Given.deal(ADA);
        String first = draft(ADA, deal, line(product("10"), 1));
        String second = draft(ADA, deal, line(product("10"), 1));
        String next = as(ADA).queryParam("limit", 1)
                .queryParam("dealId", deal)
                .get("/api/quotes")
                .then()
                .body("items.id", contains(second))
                .body("items[0].lines", nullValue())
                .body("items[0].objections", nullValue())
                .body("items[0].total.amount", is("10.00"))
                .extract()
                .path("next");
        as(ADA).queryParam("limit", 1)
                .queryParam("dealId", deal)
                .queryParam("after", next)
                .get("/api/quotes")
                .then()
                .body("items.id", contains(first))
                .body("next", equalTo(null));
        as(BEN).queryParam("dealId", deal).get("/api/quotes").then().body("items", hasSize(0));
        as(DIRA).queryParam("status", "DRAFT")
                .queryParam("owner", ADA.id())
                .get("/api/quotes")
                .then()
                .body("items.id", not(hasSize(0)));
    }

    @Test
    void leaves_no_table_open_to_other_regions() {
        Isolation.isComplete();
    }
}
