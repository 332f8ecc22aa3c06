package io.kaituo.contract.approval;

import static io.kaituo.contract.Given.decide;
import static io.kaituo.contract.Given.draft;
import static io.kaituo.contract.Given.submitted;
import static io.kaituo.contract.approval.GivenApprovals.APPROVE;
import static io.kaituo.contract.approval.GivenApprovals.THREE_STEPS;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.contract.Given;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is to be read of approvals, before and after. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeeingApprovalsTest {

    @BeforeEach
    void three_steps() {
        GivenPlaybook.in("east", Given.approvals(THREE_STEPS));
    }

    @AfterEach
    void now_and_everybody_is_here() {
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
        Rows.execute("delete from absence");
        Rows.execute("delete from delegation");
        Rows.execute("delete from leaver");
    }

    @Test
    void explains_itself_before_anything_is_submitted() {
        String contract = draft(ADA);
        as(ADA).header("Accept-Language", "en")
                .get("/api/contracts/{id}/approval-plan", contract)
                .then()
                .statusCode(200)
                .body("steps.size()", is(3))
                .body("steps[0].approvers.name", contains("Mia Test"))
                .body("summary", containsString("3 steps: Mia Test"))
                .body("summary", containsString("Because the amount is 12000"));
        as(ADA).header("Accept-Language", "zh-CN")
                .get("/api/contracts/{id}/approval-plan", contract)
                .then()
                .body("summary", containsString("共 3 步"));
        as(BEN).get("/api/contracts/{id}/approval-plan", contract).then().statusCode(404);
    }

    @Test
    void tells_administrators_who_would_approve_what() {
        preview(ROOT, "amount", "1200000", "discount", "18")
                .body("steps.size()", is(3))
                .body("steps[2].approvers.name", contains("Coco Test"));
        preview(DIRA, "amount", "100").body("steps.size()", is(2));
        as(DIRA).header("Accept-Language", "en")
                .queryParam("region", "east")
                .queryParam("amount", 1)
                .get("/api/approvals/preview")
                .then()
                .statusCode(200)
                .body("steps[0].approvers.name", contains("Max Test", "Mia Test"))
                .body("steps[0].why", is("Somebody submitted this; their manager decides."));
        as(ADA).queryParam("amount", 1).get("/api/approvals/preview").then().statusCode(403);
        as(MIA).queryParam("amount", 1)
                .queryParam("requestedBy", MAX.id())
                .get("/api/approvals/preview")
                .then()
                .statusCode(404);
        as(DIRA).queryParam("region", "east")
                .get("/api/approvals/preview")
                .then()
                .statusCode(400);
    }

    @Test
    void tells_administrators_whose_word_a_discount_needs() {
        GivenPlaybook.in("east", "contracts: {sealOrder: any, authority: {rep: 0.9, manager: 0.8, director: 0.7}}");
        Map.of("10", "Mia Test", "20", "Mia Test", "30", "Dira Test", "31", "Coco Test")
                .forEach((discount, name) -> preview(ROOT, "amount", "100", "discount", discount)
                        .body("steps.approvers.flatten().name", contains(name)));
    }

    @Test
    void is_on_the_list_of_those_whose_turn_it_is() {
        String approval = submitted(ADA, draft(ADA));
        mine(MIA).body("items.id", hasItem(approval));
        mine(LEX).body("items.id", not(hasItem(approval)));
        decide(MIA, approval, APPROVE).then().statusCode(200);
        mine(MIA).body("items.id", not(hasItem(approval)));
        mine(LEX).body("items.id", hasItem(approval));
        as(MIA).queryParam("mine", true)
                .queryParam("limit", 200)
                .get("/api/approvals")
                .then()
                .body("items.id", hasItem(approval));
    }

    @Test
    void is_reported_by_type_and_approver_and_never_stuck() {
        String approval = submitted(ADA, draft(ADA));
        decide(MIA, approval, APPROVE).then().statusCode(200);
        decide(LEX, approval, Map.of("outcome", "return", "comment", "say more"))
                .then()
                .statusCode(200);
        as(DIRA).queryParam("region", "east")
                .get("/api/reports/approvals")
                .then()
                .statusCode(200)
                .body("stuck", is(0))
                .body("types.subjectType", hasItem("contract"))
                .body("types.find { it.subjectType == 'contract' }.returned", greaterThan(0))
                .body("approvers.personName", hasItem("Mia Test"));
        as(MAX).get("/api/reports/approvals").then().body("approvers.personName", not(hasItem("Mia Test")));
        as(DIRA).queryParam("region", "east")
                .queryParam("from", "2020-01-01")
                .get("/api/reports/approvals")
                .then()
                .statusCode(422);
        as(ADA).get("/api/reports/approvals").then().statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse preview(TestPeople person, String... facts) {
        var request = as(person).queryParam("region", "east").queryParam("requestedBy", ADA.id());
        for (int i = 0; i < facts.length; i += 2) {
            request.queryParam(facts[i], facts[i + 1]);
        }
        return request.get("/api/approvals/preview").then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse mine(TestPeople person) {
        return as(person)
                .queryParam("mine", true)
                .queryParam("status", "OPEN")
                .queryParam("limit", 200)
                .get("/api/approvals")
                .then()
                .statusCode(200);
    }
}
