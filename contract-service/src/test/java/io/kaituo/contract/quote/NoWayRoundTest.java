package io.kaituo.contract.quote;

import static io.kaituo.contract.quote.GivenQuotes.CURRENCY;
import static io.kaituo.contract.quote.GivenQuotes.agree;
import static io.kaituo.contract.quote.GivenQuotes.authority;
import static io.kaituo.contract.quote.GivenQuotes.draft;
import static io.kaituo.contract.quote.GivenQuotes.issue;
import static io.kaituo.contract.quote.GivenQuotes.post;
import static io.kaituo.contract.quote.GivenQuotes.product;
import static io.kaituo.contract.quote.GivenQuotes.revising;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.contract.Given;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Each way somebody might try to sell below their authority without asking (R5.19). */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoWayRoundTest {

    @BeforeEach
    void reps_sell_at_nine_tenths() {
        GivenPlaybook.in("east", GivenQuotes.LADDER);
    }

    @Test
    void R5_19_edited_after_approval_it_needs_agreement_anew() {
        String crane = product("1000");
        String id = draft(ADA, Given.deal(ADA), line(crane, 1, "discount", 15));
        agree(ADA, MIA, id);
        revising(ADA, id, line(crane, 1, "discount", 19))
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"))
                .body("agreement", equalTo(null));
        post(ADA, id, "issue", Map.of()).then().statusCode(409).body("code", is("quote.status"));
        post(ADA, id, "submission", Map.of()).then().body("status", is("IN_APPROVAL"));
    }

    @Test
    void R5_19_a_copy_is_judged_anew() {
        var deal = Given.deal(ADA);
        String original = draft(ADA, deal, line(product("1000"), 1, "discount", 15));
        agree(ADA, MIA, original);
        String copy = post(ADA, original, "copies", Map.of())
                .then()
                .statusCode(201)
                .body("status", is("DRAFT"))
                .body("agreement", equalTo(null))
                .body("total.amount", is("850.00"))
                .extract()
                .path("id");
        authority(ADA, copy).then().body("mayAgreeAlone", is(false)).body("agreed", is(false));
        post(ADA, copy, "issue", Map.of()).then().statusCode(409);
    }

    @Test
    void R5_19_a_copy_is_measured_by_todays_list() {
        String crane = product("1000");
        String original = draft(ADA, Given.deal(ADA), line(crane, 1, "price", 900));
        issue(ADA, original);
        Rows.execute("update price set amount = 1500 where product_id = (select id from product where external_id = '"
                + crane + "')");
        post(ADA, original, "copies", Map.of())
                .then()
                .statusCode(201)
                .body("total.amount", is("900.00"))
                .body("sums.discount", is(40.0f));
    }

    @Test
    void R5_19_what_is_split_into_several_quotes_is_judged_together() {
        String crane = product("1000");
        var deal = Given.deal(ADA);
        String low = draft(ADA, deal, line(crane, 9, "discount", 20));
        agree(ADA, MIA, low);
        String rest = draft(ADA, deal, line(crane, 1, "discount", 5));
        authority(ADA, rest)
                .then()
                .body("mayAgreeAlone", is(false))
                .body("lines[0].level", is("REP"))
                .body("together[0].factor", is(0.815f))
                .body("together[0].beside", hasSize(1))
                .body("why[0]", containsString("offered to the same customer lately"));
        post(ADA, rest, "submission", Map.of()).then().body("status", is("IN_APPROVAL"));
    }

    @Test
    void R5_19_a_second_half_reaches_back_to_the_first_that_was_not_issued_yet() {
        String crane = product("1000");
        var deal = Given.deal(ADA);
        String first = draft(ADA, deal, line(crane, 1, "discount", 5));
        post(ADA, first, "submission", Map.of()).then().body("status", is("APPROVED"));
        String second = draft(ADA, deal, line(crane, 9, "discount", 18));
        post(ADA, second, "submission", Map.of()).then().body("status", is("IN_APPROVAL"));
        post(ADA, first, "issue", Map.of()).then().statusCode(409).body("code", is("quote.needs-agreement"));
        post(ADA, first, "submission", Map.of()).then().statusCode(200).body("status", is("IN_APPROVAL"));
    }

    @Test
    void R5_19_offers_to_others_of_other_series_and_of_long_ago_count_for_themselves() {
        String crane = product("1000");
        var deal = Given.deal(ADA);
        agreeTo(draft(ADA, deal, line(crane, 9, "discount", 20)));
        String other = draft(ADA, deal, line(product("1000"), 1, "discount", 5));
        authority(ADA, other).then().body("mayAgreeAlone", is(true)).body("together", hasSize(0));
        String elsewhere = draft(ADA, Given.deal(ADA), line(crane, 1, "discount", 5));
        authority(ADA, elsewhere).then().body("mayAgreeAlone", is(true));
        Rows.execute("update offer set offered_at = offered_at - interval '31 days' where series = 'series of " + crane
                + "'");
        String later = draft(ADA, deal, line(crane, 1, "discount", 5));
        authority(ADA, later).then().body("mayAgreeAlone", is(true));
    }

    @Test
    void a_quote_that_came_to_nothing_is_not_judged_with_the_next() {
        String crane = product("1000");
        var deal = Given.deal(ADA);
        String low = draft(ADA, deal, line(crane, 9, "discount", 20));
        agreeTo(low);
        post(ADA, low, "withdrawal", Map.of("reason", "wrong customer")).then().statusCode(200);
        String next = draft(ADA, deal, line(crane, 1, "discount", 5));
        authority(ADA, next).then().body("mayAgreeAlone", is(true));
    }

    @Test
    void R5_19_a_contract_is_measured_by_the_lines_it_names() {
        String crane = product("1000");
        var deal = Given.deal(ADA);
        submitting(contract(deal, "950.00", line(crane, "1", "950.00")))
                .body("pricing.discount", is(5.0f))
                .body("pricing.belowAuthority", is(false));
        submitting(contract(Given.deal(ADA), "850.00", line(crane, "1", "850.00")))
                .body("pricing.listTotal.toString()", is("1000.0"))
                .body("pricing.belowAuthority", is(true));
    }

    @Test
    void R5_19_a_rebate_line_is_a_discount_like_any_other() {
        String crane = product("1000");
        submitting(contract(
                        Given.deal(ADA),
                        "850.00",
                        line(crane, "1", "1000.00"),
                        Map.of("title", "loyal customer", "amount", Map.of("amount", "-150.00", "currency", CURRENCY))))
                .body("pricing.discount", is(15.0f))
                .body("pricing.belowAuthority", is(true));
    }

    @Test
    void R5_19_a_contract_that_names_no_goods_where_the_list_has_prices_cannot_be_checked() {
        product("1000");
        submitting(contract(Given.deal(ADA), "5000.00"))
                .body("pricing.discount", equalTo(null))
                .body("pricing.belowAuthority", is(true))
                .body("pricing.priceLevel", is("director"));
        String crane = product("1000");
        submitting(contract(
                        Given.deal(ADA),
                        "6000.00",
                        line(crane, "1", "1000.00"),
                        Map.of("title", "something else", "amount", Map.of("amount", "5000.00", "currency", CURRENCY))))
                .body("pricing.belowAuthority", is(true));
        submitting(Given.contract(Given.deal(ADA))).body("pricing.belowAuthority", is(false));
    }

    @Test
    void R5_19_goods_of_the_catalogue_in_a_currency_without_a_list_cannot_be_checked() {
        String crane = product("1000");
        submitting(inKrona(Map.of("productId", crane, "quantity", "1", "price", krona("100.00"))))
                .body("pricing.discount", nullValue())
                .body("pricing.belowAuthority", is(true))
                .body("pricing.priceLevel", is("director"));
        submitting(inKrona(Map.of("productId", "of-nobody", "quantity", "1", "price", krona("100.00"))))
                .body("pricing.belowAuthority", is(false));
    }

    private static Map<String, Object> inKrona(Map<String, Object> line) {
        return Map.of("dealId", Given.deal(ADA), "total", krona("100.00"), "content", Map.of("lines", List.of(line)));
    }

    private static Map<String, String> krona(String amount) {
        return Map.of("amount", amount, "currency", "SEK");
    }

    @Test
    void R5_19_a_contract_below_the_accepted_quote_is_below_authority() {
        String crane = product("1000");
        var deal = Given.deal(ADA);
        String quote = accepted(deal, line(crane, 1, "discount", 5));
        submitting(contract(deal, "950.00", "quoteId", quote))
                .body("pricing.quoteId", is(quote))
                .body("pricing.discount", is(5.0f))
                .body("pricing.belowAuthority", is(false));
        submitting(contract(deal, "940.00", "quoteId", quote)).body("pricing.belowAuthority", is(true));
        submitting(contract(deal, "960.00", "quoteId", quote)).body("pricing.belowAuthority", is(true));
    }

    @Test
    void a_contract_rests_on_a_quote_that_the_customer_of_this_deal_accepted() {
        String crane = product("1000");
        var deal = Given.deal(ADA);
        String issued = draft(ADA, deal, line(crane, 1));
        issue(ADA, issued);
        String foreign = accepted(Given.deal(ADA), line(crane, 1));
        for (String quote : List.of(issued, foreign, UUID.randomUUID().toString())) {
            String id = drafted(contract(deal, "1000.00", "quoteId", quote));
            Given.post(ADA, id, "submission", Map.of())
                    .then()
                    .statusCode(409)
                    .body("code", is("contract.not-ready"))
                    .body("violations.field", contains("quoteId"));
        }
    }

    @Test
    void a_quote_is_not_counted_again_beside_the_contract_made_of_it() {
        String crane = product("1000");
        var deal = Given.deal(ADA);
        String low = draft(ADA, deal, line(crane, 1, "discount", 20));
        agreeTo(low);
        post(ADA, low, "issue", Map.of()).then().statusCode(200);
        post(ADA, low, "customer-answer", Map.of("accepted", true)).then().statusCode(200);
        submitting(contract(deal, "800.00", "quoteId", low)).body("pricing.discount", is(20.0f));
        String next = draft(ADA, deal, line(crane, 1));
        authority(ADA, next)
                .then()
                .body("together[0].beside.type", contains("contract"))
                .body("together[0].factor", is(0.9f))
                .body("mayAgreeAlone", is(true));
    }

    @Test
    void R5_19_an_amendment_is_measured_by_the_whole_contract() {
        String crane = product("1000");
        var deal = Given.deal(ADA);
        String quote = accepted(deal, line(crane, 10, "discount", 8));
        String signed = drafted(contract(deal, "9200.00", "quoteId", quote));
        Given.agree(ADA, MIA, signed);
        Given.seal(ADA, MIA, signed);
        String cheaper = amended(signed, Map.of("total", money("8900.00")));
        submitted(cheaper).body("pricing.discount", is(11.0f)).body("pricing.belowAuthority", is(true));
        String longer = amended(signed, Map.of("endsOn", "2030-12-31"));
        submitted(longer).body("pricing.discount", is(8.0f)).body("pricing.belowAuthority", is(false));
    }

    @Test
    void two_halves_submitted_in_the_same_moment_see_each_other() throws Exception {
        String crane = product("1000");
        var deal = Given.deal(ADA);
        var halves = List.of(
                draft(ADA, deal, line(crane, 9, "discount", 18)), draft(ADA, deal, line(crane, 1, "discount", 5)));
        var pool = java.util.concurrent.Executors.newFixedThreadPool(2);
        try {
            var answers = pool.invokeAll(halves.stream()
                    .<java.util.concurrent.Callable<Integer>>map(half ->
                            () -> post(ADA, half, "submission", Map.of()).statusCode())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            pool.shutdown();
        }
        post(ADA, halves.get(1), "issue", Map.of()).then().statusCode(409);
    }

    private static void agreeTo(String quote) {
        agree(ADA, MIA, quote);
    }

    private static String accepted(UUID deal, Map<String, Object> line) {
        String quote = draft(ADA, deal, line);
        issue(ADA, quote);
        post(ADA, quote, "customer-answer", Map.of("accepted", true)).then().statusCode(200);
        return quote;
    }

    private static Map<String, Object> contract(UUID deal, String total, Object... more) {
        var body = new HashMap<String, Object>(Map.of("dealId", deal, "total", money(total)));
        if (more.length > 0 && more[0] instanceof Map) {
            body.put("content", Map.of("lines", List.of(more)));
        } else if (more.length > 0) {
            body.put((String) more[0], more[1]);
        }
        return body;
    }

    private static Map<String, Object> line(String product, String quantity, String amount) {
        return Map.of("productId", product, "quantity", quantity, "amount", money(amount));
    }

    private static Map<String, Object> line(String product, int quantity, Object... more) {
        return GivenQuotes.line(product, quantity, more);
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", CURRENCY);
    }

    private static String drafted(Map<String, Object> contract) {
        return Given.drafting(ADA, contract).then().statusCode(201).extract().path("id");
    }

    private static ValidatableResponse submitting(Map<String, Object> contract) {
        return submitted(drafted(contract));
    }

    private static ValidatableResponse submitted(String contract) {
        return Given.post(ADA, contract, "submission", Map.of()).then().statusCode(200);
    }

    private static String amended(String contract, Map<String, ?> terms) {
        return as(ADA).body(terms)
                .post("/api/contracts/{id}/amendments", contract)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
