package io.kaituo.contract.approval;

import static io.kaituo.contract.Given.decide;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.submitted;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.contract.Given;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who is asked from another team reads all of what they decide about, changes none of it, and opens it to nobody else. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingWhatIsDecidedTest {

    private static final List<String> CONTRACT = List.of(
            "",
            "/versions",
            "/versions/1",
            "/versions/diff?from=1&to=1",
            "/comparison",
            "/document.pdf",
            "/seals",
            "/attachments",
            "/approval-plan");

    @BeforeEach
    void managers_decide() {
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
    }

    @Test
    void a_contract_with_its_versions_comparison_and_paper() {
        var deal = Given.deal(ADA);
        as(ADA).body(Map.of("dealId", deal, "issues", List.of(Map.of("title", "Price", "term", "PRICE"))))
                .post("/api/negotiations")
                .then()
                .statusCode(201);
        String contract = Given.drafting(ADA, Given.contract(deal)).path("id");
        String approval = submitted(ADA, contract);
        CONTRACT.forEach(part -> reading(MAX, "contracts", contract, part, 404));
        pass(approval, "delegation", MAX);
        CONTRACT.forEach(part -> {
            reading(MAX, "contracts", contract, part, 200);
            reading(CLEO, "contracts", contract, part, 404);
            reading(BEN, "contracts", contract, part, 404);
            reading(NORA, "contracts", contract, part, 404);
        });
        as(MAX).queryParam("limit", 200).get("/api/contracts").then().body("items.id", not(hasItem(contract)));
        post(MAX, contract, "voiding", Map.of("reason", "not mine")).then().statusCode(404);
        post(MAX, contract, "issue", Map.of()).then().statusCode(404);
        decide(MAX, approval, Map.of("outcome", "approve")).then().statusCode(200);
    }

    @Test
    void a_colleague_who_is_asked_first_reads_a_proposal() {
        String id = as(ADA).body(Map.of(
                        "dealId",
                        Given.deal(ADA),
                        "title",
                        "Crane control for pier 4",
                        "total",
                        Map.of("amount", "12000", "currency", "CNY"),
                        "sections",
                        List.of(Map.of("heading", "Delivery", "body", "in May"))))
                .post("/api/proposals")
                .path("id");
        String approval = as(ADA).body(Map.of())
                .post("/api/proposals/{id}/submission", id)
                .path("approvalId");
        as(MIA).body(Map.of("personId", MAX.id(), "place", "before"))
                .post("/api/approvals/{id}/approvers", approval)
                .then()
                .statusCode(200);
        List.of("", "/versions", "/versions/1", "/versions/1/diff/1", "/approval-plan")
                .forEach(part -> {
                    reading(MAX, "proposals", id, part, 200);
                    reading(CLEO, "proposals", id, part, 404);
                });
        as(MAX).body(Map.of()).post("/api/proposals/{id}/submission", id).then().statusCode(404);
    }

    @Test
    void an_amendment_with_the_contract_it_changes() {
        String original = Given.signed(ADA, MIA);
        String amendment = post(ADA, original, "amendments", Map.of("endsOn", "2031-12-31"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String approval = submitted(ADA, amendment);
        reading(MAX, "contracts", original, "", 404);
        pass(approval, "delegation", MAX);
        List.of("", "/versions", "/document.pdf").forEach(part -> {
            reading(MAX, "contracts", original, part, 200);
            reading(CLEO, "contracts", original, part, 404);
        });
        reading(MAX, "contracts", amendment, "/rebase", 200);
        post(MAX, original, "voiding", Map.of("reason", "not mine")).then().statusCode(404);
    }

    @Test
    void a_contract_with_the_quote_it_was_made_of() {
        var deal = Given.deal(ADA);
        String quote = quoted(deal, 1000);
        for (String step : List.of("submission", "issue", "customer-answer")) {
            as(ADA).body(step.equals("customer-answer") ? Map.of("accepted", true) : Map.of())
                    .post("/api/quotes/{id}/" + step, quote)
                    .then()
                    .statusCode(200);
        }
        String contract = Given.drafting(
                        ADA,
                        Given.contract(deal, "total", Map.of("amount", "1000.00", "currency", "EUR"), "quoteId", quote))
                .path("id");
        String approval = submitted(ADA, contract);
        reading(MAX, "quotes", quote, "", 404);
        pass(approval, "delegation", MAX);
        List.of("", "/versions", "/document.pdf").forEach(part -> {
            reading(MAX, "quotes", quote, part, 200);
            reading(CLEO, "quotes", quote, part, 404);
        });
    }

    @Test
    void a_quote_with_who_must_agree_and_what_it_said_before() {
        String id = quoted(Given.deal(ADA), 700);
        String approval = as(ADA).body(Map.of())
                .post("/api/quotes/{id}/submission", id)
                .then()
                .statusCode(200)
                .body("status", is("IN_APPROVAL"))
                .extract()
                .path("agreement.approvalId");
        reading(MAX, "quotes", id, "", 404);
        pass(approval, "delegation", MAX);
        List.of("", "/authority", "/versions", "/versions/1", "/versions/1/differences")
                .forEach(part -> {
                    reading(MAX, "quotes", id, part, 200);
                    reading(CLEO, "quotes", id, part, 404);
                });
        as(MAX).body(Map.of("reason", "mine"))
                .post("/api/quotes/{id}/withdrawal", id)
                .then()
                .statusCode(404);
    }

    /** A draft about something that costs 1000 by the list. */
    private static String quoted(UUID deal, int price) {
        String product = "p-" + UUID.randomUUID();
        as(DIRA).body(Map.of(
                        "region",
                        "east",
                        "name",
                        "Crane",
                        "series",
                        product,
                        "unit",
                        "piece",
                        "taxRate",
                        0.13,
                        "price",
                        Map.of("amount", "1000", "currency", "EUR")))
                .put("/api/products/by-external-id/{id}", product)
                .then()
                .statusCode(201);
        return as(ADA).body(Map.of(
                        "dealId",
                        deal,
                        "currency",
                        "EUR",
                        "lines",
                        List.of(Map.of("product", product, "quantity", 1, "price", price))))
                .post("/api/quotes")
                .path("id");
    }

    private static void pass(String approval, String how, TestPeople to) {
        as(MIA).body(Map.of("personId", to.id()))
                .post("/api/approvals/{id}/" + how, approval)
                .then()
                .statusCode(200);
    }

    private static void reading(TestPeople person, String kind, String id, String part, int status) {
        as(person).get("/api/" + kind + "/" + id + part).then().statusCode(status);
    }
}
