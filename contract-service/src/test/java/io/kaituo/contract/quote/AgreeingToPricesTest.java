package io.kaituo.contract.quote;

import static io.kaituo.contract.quote.GivenQuotes.agree;
import static io.kaituo.contract.quote.GivenQuotes.authority;
import static io.kaituo.contract.quote.GivenQuotes.draft;
import static io.kaituo.contract.quote.GivenQuotes.drafting;
import static io.kaituo.contract.quote.GivenQuotes.line;
import static io.kaituo.contract.quote.GivenQuotes.post;
import static io.kaituo.contract.quote.GivenQuotes.product;
import static io.kaituo.contract.quote.GivenQuotes.revising;
import static io.kaituo.contract.quote.GivenQuotes.types;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.kaituo.contract.Given;
import io.kaituo.events.QuoteEvent.QuoteAccepted;
import io.kaituo.events.QuoteEvent.QuoteApproved;
import io.kaituo.events.QuoteEvent.QuoteDrafted;
import io.kaituo.events.QuoteEvent.QuoteIssued;
import io.kaituo.events.QuoteEvent.QuoteReturned;
import io.kaituo.events.QuoteEvent.QuoteRevised;
import io.kaituo.events.QuoteEvent.QuoteSubmitted;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever must agree to a price does, before the customer gets it (R5.19). */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreeingToPricesTest {

    @BeforeEach
    void reps_sell_at_nine_tenths() {
        GivenPlaybook.in("east", GivenQuotes.LADDER);
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
                                "Crane " + crane.substring(0, 6)
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

    private static String draftOf(List<Map<String, Object>> lines) {
        return drafting(ADA, Given.deal(ADA), lines)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
