package io.kaituo.contract.quote;

import static io.kaituo.contract.quote.GivenQuotes.draft;
import static io.kaituo.contract.quote.GivenQuotes.drafting;
import static io.kaituo.contract.quote.GivenQuotes.issue;
import static io.kaituo.contract.quote.GivenQuotes.line;
import static io.kaituo.contract.quote.GivenQuotes.post;
import static io.kaituo.contract.quote.GivenQuotes.product;
import static io.kaituo.contract.quote.GivenQuotes.types;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.contract.Given;
import io.kaituo.events.QuoteEvent.QuoteAccepted;
import io.kaituo.events.QuoteEvent.QuoteDeclined;
import io.kaituo.events.QuoteEvent.QuoteExpired;
import io.kaituo.events.QuoteEvent.QuoteExpiresSoon;
import io.kaituo.events.QuoteEvent.QuoteIssued;
import io.kaituo.events.QuoteEvent.QuoteSuperseded;
import io.kaituo.events.QuoteEvent.QuoteWithdrawn;
import io.kaituo.events.QuoteTalkEvent.ObjectionAnswered;
import io.kaituo.events.QuoteTalkEvent.ObjectionRaised;
import io.kaituo.events.QuoteTalkEvent.ObjectionSettled;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What becomes of a quote that the customer has. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnsweringQuotesTest {

    @BeforeEach
    void reps_sell_at_nine_tenths() {
        GivenPlaybook.in("east", GivenQuotes.LADDER);
    }

    @Test
    void a_later_quote_takes_the_place_of_one_the_customer_has() {
        String crane = product("1000");
        var deal = Given.deal(ADA);
        String first = draft(ADA, deal, line(crane, 1));
        drafting(ADA, deal, List.of(line(crane, 1)), "revises", first)
                .then()
                .statusCode(409)
                .body("code", is("quote.not-issued"));
        issue(ADA, first);
        String second = drafting(ADA, deal, List.of(line(crane, 1, "discount", 5)), "revises", first)
                .then()
                .statusCode(201)
                .body("revises", is(first))
                .extract()
                .path("id");
        as(ADA).get("/api/quotes/{id}", first).then().body("status", is("ISSUED"));
        issue(ADA, second);
        as(ADA).get("/api/quotes/{id}", first)
                .then()
                .body("status", is("SUPERSEDED"))
                .body("supersededBy", is(second));
        await().untilAsserted(() -> assertThat(types(first)).endsWith(QuoteSuperseded.class));
    }

    @Test
    void expires_by_itself_after_a_warning() {
        GivenPlaybook.in(
                "east",
                "contracts: {sealOrder: any, authority: {rep: 0.9}," + " quotes: {validFor: PT3S, warnBefore: PT2S}}");
        String id = draft(ADA, Given.deal(ADA), line(product("1000"), 1));
        issue(ADA, id);
        await().untilAsserted(() ->
                assertThat(types(id)).endsWith(QuoteIssued.class, QuoteExpiresSoon.class, QuoteExpired.class));
        as(ADA).get("/api/quotes/{id}", id).then().body("status", is("EXPIRED"));
        post(ADA, id, "customer-answer", Map.of("accepted", true))
                .then()
                .statusCode(409)
                .body("code", is("quote.status"));
    }

    @Test
    void the_customer_declines_with_a_reason() {
        String id = draft(ADA, Given.deal(ADA), line(product("1000"), 1));
        issue(ADA, id);
        post(ADA, id, "customer-answer", Map.of("accepted", false))
                .then()
                .statusCode(422)
                .body("code", is("quote.reason-missing"));
        post(ADA, id, "customer-answer", Map.of("accepted", false, "comment", "no budget this year"))
                .then()
                .body("status", is("DECLINED"))
                .body("answer", is("no budget this year"));
        await().untilAsserted(() -> assertThat(types(id)).endsWith(QuoteDeclined.class));
    }

    @Test
    void is_taken_back_with_its_approval() {
        String id = draft(ADA, Given.deal(ADA), line(product("1000"), 1, "discount", 30));
        String approval = post(ADA, id, "submission", Map.of()).then().extract().path("agreement.approvalId");
        post(ADA, id, "withdrawal", Map.of("reason", "the deal is off"))
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"));
        as(MIA).get("/api/approvals/{id}", approval).then().body("status", is("WITHDRAWN"));
        await().untilAsserted(() -> assertThat(types(id)).endsWith(QuoteWithdrawn.class));
    }

    @Test
    void H2_objections_are_answered_with_evidence_and_confirmed_by_the_customer() {
        GivenPlaybook.in("east", "contracts: {sealOrder: any, authority: {rep: 0.9}, quotes: {settled: true}}");
        String id = draft(ADA, Given.deal(ADA), line(product("1000"), 1));
        issue(ADA, id);
        post(ADA, id, "objections", Map.of("objection", "价格太高")).then().statusCode(201);
        post(ADA, id, "objections/1/confirmation", Map.of("confirmedBy", "Li Wei"))
                .then()
                .statusCode(409)
                .body("code", is("quote.objection-unanswered"));
        post(ADA, id, "objections/1/answer", Map.of("answer", "pays for itself in a year"))
                .then()
                .statusCode(400);
        post(
                        ADA,
                        id,
                        "objections/1/answer",
                        Map.of("answer", "pays for itself in a year", "evidence", "https://example.com/case"))
                .then()
                .statusCode(200);
        post(ADA, id, "customer-answer", Map.of("accepted", true))
                .then()
                .statusCode(409)
                .body("code", is("quote.objections-open"));
        post(ADA, id, "objections/2/confirmation", Map.of("confirmedBy", "Li Wei"))
                .then()
                .statusCode(404);
        post(ADA, id, "objections/1/confirmation", Map.of("confirmedBy", "Li Wei"))
                .then()
                .statusCode(200)
                .body("objections[0].confirmedBy", is("Li Wei"))
                .body("objections[0].answeredBy", is(ADA.id()));
        post(ADA, id, "customer-answer", Map.of("accepted", true)).then().statusCode(200);
        post(ADA, id, "objections/1/answer", Map.of("answer", "something else", "evidence", "none"))
                .then()
                .statusCode(409)
                .body("code", is("quote.closed"));
        await().untilAsserted(() -> assertThat(types(id))
                .containsSubsequence(
                        ObjectionRaised.class, ObjectionAnswered.class, ObjectionSettled.class, QuoteAccepted.class));
        await().untilAsserted(() -> as(ROOT).queryParam("subject", id)
                .get("/api/audit")
                .then()
                .statusCode(200)
                .body("items[1].type", is("quote.objection-settled.v1"))
                .body("items[1].actor", is(ADA.id()))
                .body("items[1].changes[0].field", is("talk.objections"))
                .body("items[1].changes[0].after", allOf(containsString("confirmed"), not(containsString("Li Wei")))));
    }

    @Test
    void H4_step_6_the_payback_sheet_reckons_months_return_and_each_year() {
        String id = draft(ADA, Given.deal(ADA), line(product("12000"), 1));
        as(ADA).header("If-Match", "*")
                .body(Map.of(
                        "benefits",
                        List.of(Map.of("title", "less scrap", "yearly", 8000, "evidence", "their report of 2025")),
                        "years",
                        3))
                .put("/api/quotes/{id}/payback", id)
                .then()
                .statusCode(200)
                .body("payback.investment", is("12000.00"))
                .body("payback.paybackMonths", is(18.0f))
                .body("payback.returnPercent", is(100.0f))
                .body("payback.cumulative.gained", contains("-4000.00", "4000.00", "12000.00"))
                .body("revision", is(1));
    }
}
