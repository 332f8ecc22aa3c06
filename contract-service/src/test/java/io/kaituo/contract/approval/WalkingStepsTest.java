package io.kaituo.contract.approval;

import static io.kaituo.contract.Given.decide;
import static io.kaituo.contract.Given.draft;
import static io.kaituo.contract.Given.submitted;
import static io.kaituo.contract.approval.GivenApprovals.APPROVE;
import static io.kaituo.contract.approval.GivenApprovals.THREE_STEPS;
import static io.kaituo.contract.approval.GivenApprovals.comment;
import static io.kaituo.contract.approval.GivenApprovals.types;
import static io.kaituo.contract.approval.GivenApprovals.waiting;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.ApprovalEvent.ApprovalCommented;
import io.kaituo.events.ContractEvent;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WalkingStepsTest {

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
    void asks_one_after_the_other_and_concludes_with_the_last() {
        String contract = draft(ADA);
        String approval = submitted(ADA, contract);
        decide(LEX, approval, APPROVE).then().statusCode(403).body("code", is("approval.not-approver"));
        decide(MIA, approval, APPROVE)
                .then()
                .statusCode(200)
                .body("status", is("OPEN"))
                .body("approvers.id", contains(LEX.id()))
                .body("steps[0].status", is("AGREED"))
                .body("steps[1].title", is("Legal"))
                .body("steps[2].status", is("WAITING"));
        as(ADA).get("/api/contracts/{id}", contract).then().body("status", is("IN_APPROVAL"));
        decide(MIA, approval, APPROVE).then().statusCode(409).body("code", is("approval.not-your-turn"));
        decide(LEX, approval, APPROVE)
                .then()
                .body("approvers.username", contains("coco"))
                .body("why", containsString("Because the amount is 12000."));
        decide(COCO, approval, APPROVE)
                .then()
                .body("status", is("APPROVED"))
                .body("approvers", empty())
                .body("timeline.what", contains("requested", "agreed", "agreed", "agreed"));
        as(ADA).get("/api/contracts/{id}", contract).then().body("status", is("APPROVED"));
        await().untilAsserted(() -> assertThat(types(approval))
                .containsExactly(
                        "approval.requested.v1",
                        "approval.step-decided.v1",
                        "approval.asked.v1",
                        "approval.step-decided.v1",
                        "approval.asked.v1",
                        "approval.decided.v1"));
    }

    @Test
    void asks_again_only_those_whose_part_changed() {
        String contract = draft(ADA);
        String first = submitted(ADA, contract);
        decide(MIA, first, APPROVE).then().statusCode(200);
        decide(LEX, first, Map.of("outcome", "return", "comment", "name the delivery date"))
                .then()
                .body("status", is("RETURNED"));
        revise(contract, "12000.00", "delivered by May");
        String second = submitted(ADA, contract);
        as(LEX).get("/api/approvals/{id}", second)
                .then()
                .body("round", is(2))
                .body("steps[0].status", is("CARRIED"))
                .body("approvers.id", contains(LEX.id()));
        decide(LEX, second, Map.of("outcome", "return", "comment", "cheaper?"))
                .then()
                .statusCode(200);
        revise(contract, "11000.00", "delivered by May");
        as(ADA).get("/api/approvals/{id}", submitted(ADA, contract)).then().body("approvers.id", contains(MIA.id()));
    }

    @Test
    void goes_back_to_a_step_before() {
        String approval = submitted(ADA, draft(ADA));
        decide(MIA, approval, APPROVE).then().statusCode(200);
        decide(LEX, approval, Map.of("outcome", "return", "comment", "did you see this?", "toStep", 1))
                .then()
                .statusCode(200)
                .body("status", is("OPEN"))
                .body("approvers.id", contains(MIA.id()));
    }

    @Test
    void is_delegated_to_a_colleague() {
        String approval = submitted(ADA, draft(ADA));
        pass(MIA, approval, "delegation", ADA).statusCode(409).body("code", is("approval.colleague-asked"));
        pass(BEN, approval, "delegation", MAX).statusCode(404);
        pass(DIRA, approval, "delegation", MAX).statusCode(403);
        pass(MIA, approval, "delegation", BEN)
                .statusCode(200)
                .body("approvers.name", contains("Ben Test"))
                .body("approvers.insteadOfName", contains("Mia Test"));
        decide(BEN, approval, APPROVE).then().statusCode(200).body("approvers.id", contains(LEX.id()));
    }

    @Test
    void hears_a_colleague_who_is_asked_in() {
        String approval = submitted(ADA, draft(ADA));
        pass(MIA, approval, "approvers", DIRA).statusCode(200).body("approvers.id", contains(MIA.id(), DIRA.id()));
        decide(MIA, approval, APPROVE).then().body("approvers.id", contains(DIRA.id()));
        decide(DIRA, approval, APPROVE).then().body("approvers.id", contains(LEX.id()));
    }

    @Test
    void is_talked_about_by_those_who_take_part() {
        String approval = submitted(ADA, draft(ADA));
        String question = comment(MIA, approval, Map.of("text", "why so cheap?"))
                .statusCode(201)
                .extract()
                .path("id");
        comment(ADA, approval, Map.of("text", "they buy twice", "replyTo", question))
                .statusCode(201);
        as(ADA).get("/api/approvals/{id}/comments", approval)
                .then()
                .statusCode(200)
                .body("items.text", contains("why so cheap?", "they buy twice"))
                .body("items[1].replyTo", is(question));
        comment(ADA, approval, Map.of("text", " ")).statusCode(400);
        comment(ADA, approval, Map.of("text", "?", "replyTo", UUID.randomUUID()))
                .statusCode(422);
        comment(DIRA, approval, Map.of("text", "hm")).statusCode(403).body("code", is("approval.not-involved"));
        comment(BEN, approval, Map.of("text", "hm")).statusCode(404);
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, approval))
                .filteredOn(ApprovalCommented.class::isInstance)
                .first()
                .isInstanceOfSatisfying(ApprovalCommented.class, said -> assertThat(said.readers())
                        .containsExactly(ADA.id())));
    }

    @Test
    void is_reported_by_how_long_it_has_been_waiting_and_each_number_leads_to_its_approvals() {
        String fresh = submitted(ADA, draft(ADA));
        String old = submitted(ADA, draft(ADA));
        Rows.execute("update approval set requested_at = now() - interval '4 days', due_at = now() - interval '1 day'"
                + " where id = '" + old + "'");
        var report = as(MIA).get("/api/reports/approvals")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(report.getList("open.daysFrom", Integer.class)).containsExactly(0, 1, 3, 7);
        assertThat(report.getList("open.daysTo", Integer.class)).containsExactly(1, 3, 7, null);
        assertThat(report.getInt("open[2].late")).isPositive();
        assertThat(waiting(report, 0)).contains(fresh).doesNotContain(old);
        assertThat(waiting(report, 2)).contains(old).doesNotContain(fresh);
        assertThat(waiting(report, 1)).doesNotContain(fresh, old);
        assertThat(waiting(report, 3)).doesNotContain(fresh, old);
        assertThat(as(MAX).get("/api/reports/approvals").jsonPath().getList("open.approvals", Integer.class))
                .containsOnly(0);
    }

    @Test
    void is_decided_once_however_many_decide_at_the_same_moment() {
        int approvals = 50;
        int decisions = 20;
        GivenPlaybook.in("east", Given.approvals("[{who: {persons: [mia, max]}}]"));
        var asked = IntStream.range(0, approvals)
                .mapToObj(i -> submitted(ADA, draft(ADA)))
                .toList();
        for (String approval : asked) {
            var answers = IntStream.range(0, decisions)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                            decide(i % 2 == 0 ? MIA : MAX, approval, APPROVE).statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
        asked.forEach(approval -> assertThat(Rows.count(
                        "select count(*) from outbox where aggregate_id = ? and type = 'approval.decided.v1'",
                        UUID.fromString(approval)))
                .isOne());
    }

    private static io.restassured.response.ValidatableResponse pass(
            TestPeople by, String approval, String how, TestPeople to) {
        return as(by).body(Map.of("personId", to.id()))
                .post("/api/approvals/{id}/" + how, approval)
                .then();
    }

    private static void revise(String contract, String amount, String terms) {
        String version = as(ADA).get("/api/contracts/{id}", contract).header("ETag");
        as(ADA).header("If-Match", version)
                .body(Map.of("total", Map.of("amount", amount, "currency", "CNY"), "terms", terms))
                .put("/api/contracts/{id}", contract)
                .then()
                .statusCode(200);
    }
}
