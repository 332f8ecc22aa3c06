package io.kaituo.contract.quote;

import static io.kaituo.contract.quote.GivenQuotes.CURRENCY;
import static io.kaituo.contract.quote.GivenQuotes.agree;
import static io.kaituo.contract.quote.GivenQuotes.authority;
import static io.kaituo.contract.quote.GivenQuotes.draft;
import static io.kaituo.contract.quote.GivenQuotes.drafting;
import static io.kaituo.contract.quote.GivenQuotes.issue;
import static io.kaituo.contract.quote.GivenQuotes.line;
import static io.kaituo.contract.quote.GivenQuotes.post;
import static io.kaituo.contract.quote.GivenQuotes.product;
import static io.kaituo.contract.quote.GivenQuotes.revising;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.QuoteEvent.QuoteAccepted;
import io.kaituo.events.QuoteEvent.QuoteApproved;
import io.kaituo.events.QuoteEvent.QuoteDeclined;
import io.kaituo.events.QuoteEvent.QuoteDrafted;
import io.kaituo.events.QuoteEvent.QuoteExpired;
import io.kaituo.events.QuoteEvent.QuoteExpiresSoon;
import io.kaituo.events.QuoteEvent.QuoteIssued;
import io.kaituo.events.QuoteEvent.QuoteReturned;
import io.kaituo.events.QuoteEvent.QuoteRevised;
import io.kaituo.events.QuoteEvent.QuoteSubmitted;
import io.kaituo.events.QuoteEvent.QuoteSuperseded;
import io.kaituo.events.QuoteEvent.QuoteWithdrawn;
import io.kaituo.events.QuoteTalkEvent.ObjectionAnswered;
import io.kaituo.events.QuoteTalkEvent.ObjectionRaised;
import io.kaituo.events.QuoteTalkEvent.ObjectionSettled;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Isolation;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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
    void within_the_owners_authority_nobody_is_asked() {
        String id = draft(ADA, Given.deal(ADA), line(product("1000"), 1, "discount", 10));
        authority(ADA, id)
                .then()
                .statusCode(200)
                .body("mayAgreeAlone", is(true))
                .body("factor", is(0.9f))
                .body("lines[0].floor", is(0.9f))
                .body("mustAgree", hasSize(0))
                .body("why", contains("Ada Test may agree to this price alone."));
        post(ADA, id, "submission", Map.of())
                .then()
                .statusCode(200)
                .body("status", is("APPROVED"))
                .body("agreement.approvalId", equalTo(null))
                .body("agreement.given", is(true))
                .body("agreement.discount", is(10.0f));
        post(ADA, id, "issue", Map.of())
                .then()
                .statusCode(200)
                .body("status", is("ISSUED"))
                .body("expiresAt", notNullValue());
        post(ADA, id, "customer-answer", Map.of("accepted", true))
                .then()
                .statusCode(200)
                .body("status", is("ACCEPTED"));
        await().untilAsserted(() -> assertThat(types(id))
                .containsExactly(
                        QuoteDrafted.class,
                        QuoteSubmitted.class,
                        QuoteApproved.class,
                        QuoteIssued.class,
                        QuoteAccepted.class));
        assertThat(Rows.count("select count(*) from deadline where subject = ?::uuid and state = 'OPEN'", id))
                .isZero();
    }

    @Test
    void R5_19_below_it_says_live_who_must_agree_and_why() {
        String crane = product("1000");
        String id = draft(ADA, Given.deal(ADA), line(crane, 1, "discount", 15));
        authority(ADA, id)
                .then()
                .body("mayAgreeAlone", is(false))
                .body("level", is("MANAGER"))
                .body("mustAgree.name", contains("Mia Test"))
                .body("approval.steps[0].approvers.name", contains("Mia Test"))
                .body("agreed", is(false))
                .body(
                        "why",
                        contains(
                                crane
                                        + " costs 85 % of its list price; Ada Test may go down to 90 % alone, so the manager must agree."));
        as(ADA).header("Accept-Language", "zh-CN")
                .get("/api/quotes/{id}/authority", id)
                .then()
                .body("why[0]", containsString("须由经理同意"));
        revising(ADA, id, line(crane, 1, "discount", 25)).then().statusCode(200);
        authority(ADA, id).then().body("level", is("DIRECTOR")).body("mustAgree.name", contains("Dira Test"));
    }

    @Test
    void R5_19_a_step_may_ask_whose_word_the_price_needs() {
        GivenPlaybook.in(
                "east",
                """
                contracts:
                  sealOrder: any
                  authority: {rep: 0.9, manager: 0.8}
                  approvals:
                    quote:
                      - {title: {zh-CN: 经理, en: Manager}, who: {managersOf: owner}}
                      - {title: {zh-CN: 总监, en: Director}, who: {role: director}, when: 'priceLevel in ["director", "company"]'}
                """);
        String cheap = product("10");
        String id = draftOf(List.of(line(product("1000"), 9), line(cheap, 1, "discount", 25)));
        authority(ADA, id)
                .then()
                .body("discount", is(0.03f))
                .body("level", is("DIRECTOR"))
                .body("approval.steps.approvers.name.flatten()", contains("Mia Test", "Dira Test"));
        String approval = post(ADA, id, "submission", Map.of()).then().extract().path("agreement.approvalId");
        Given.decide(MIA, approval, Map.of("outcome", "approve")).then().statusCode(200);
        as(ADA).get("/api/quotes/{id}", id).then().body("status", is("IN_APPROVAL"));
        Given.decide(DIRA, approval, Map.of("outcome", "approve")).then().statusCode(200);
        as(ADA).get("/api/quotes/{id}", id).then().body("status", is("APPROVED"));
    }

    @Test
    void R5_19_somebody_agrees_and_only_then_it_is_issued() {
        String id = draft(ADA, Given.deal(ADA), line(product("1000"), 1, "discount", 15));
        post(ADA, id, "issue", Map.of()).then().statusCode(409).body("code", is("quote.status"));
        String approval = post(ADA, id, "submission", Map.of("note", "their budget is fixed"))
                .then()
                .statusCode(200)
                .body("status", is("IN_APPROVAL"))
                .body("agreement.belowAuthority", is(true))
                .extract()
                .path("agreement.approvalId");
        as(MIA).get("/api/approvals/{id}", approval)
                .then()
                .statusCode(200)
                .body("subjectType", is("quote"))
                .body("total.amount", is("850.00"));
        post(ADA, id, "issue", Map.of()).then().statusCode(409).body("code", is("quote.status"));
        Given.decide(MIA, approval, Map.of("outcome", "approve")).then().statusCode(200);
        authority(ADA, id).then().body("agreed", is(true));
        post(ADA, id, "issue", Map.of()).then().statusCode(200).body("status", is("ISSUED"));
    }

    @Test
    void is_returned_with_a_comment_and_comes_again() {
        String crane = product("1000");
        String id = draft(ADA, Given.deal(ADA), line(crane, 1, "discount", 15));
        String approval = post(ADA, id, "submission", Map.of()).then().extract().path("agreement.approvalId");
        Given.decide(MIA, approval, Map.of("outcome", "return", "comment", "12 at most"))
                .then()
                .statusCode(200);
        revising(ADA, id, line(crane, 1, "discount", 12)).then().statusCode(200).body("revision", is(2));
        agree(ADA, MIA, id);
        await().untilAsserted(() -> assertThat(types(id))
                .containsSubsequence(
                        QuoteReturned.class, QuoteRevised.class, QuoteSubmitted.class, QuoteApproved.class));
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

    @Test
    void waits_for_todays_list_prices_before_it_is_agreed_to() {
        String crane = product("1000");
        String id = draft(ADA, Given.deal(ADA), line(crane, 1, "price", 900));
        Rows.execute("update price set amount = 1200 where product_id = (select id from product where external_id = '"
                + crane + "')");
        post(ADA, id, "submission", Map.of()).then().statusCode(409).body("code", is("quote.list-changed"));
        revising(ADA, id, line(crane, 1, "price", 900))
                .then()
                .body("revision", is(2))
                .body("sums.discount", is(25.0f));
        post(ADA, id, "submission", Map.of()).then().body("status", is("IN_APPROVAL"));
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

    private static String draftOf(List<Map<String, Object>> lines) {
        return drafting(ADA, Given.deal(ADA), lines)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<Class<? extends IntegrationEvent>> types(String quote) {
        return Broker.events(ContractEvent.TOPIC, UUID.fromString(quote).toString()).stream()
                .<Class<? extends IntegrationEvent>>map(IntegrationEvent::getClass)
                .toList();
    }
}
