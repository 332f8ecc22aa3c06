package io.kaituo.contract.approval;

import static io.kaituo.contract.Given.agree;
import static io.kaituo.contract.Given.decide;
import static io.kaituo.contract.Given.draft;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.submitted;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ApprovalDecided;
import io.kaituo.events.ContractEvent.ApprovalRequested;
import io.kaituo.events.ContractEvent.ApprovalWithdrawn;
import io.kaituo.events.ContractEvent.ContractApproved;
import io.kaituo.events.ContractEvent.ContractDrafted;
import io.kaituo.events.ContractEvent.ContractReturned;
import io.kaituo.events.ContractEvent.ContractSubmitted;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApprovingTest {

    private static final Map<String, String> APPROVE = Map.of("outcome", "approve");

    @BeforeEach
    void managers_approve() {
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
    }

    @Test
    void is_asked_of_the_requesters_manager_and_says_why() {
        String contract = draft(ADA);
        String approval = post(ADA, contract, "submission", Map.of("note", "they are in a hurry"))
                .then()
                .statusCode(200)
                .body("status", is("IN_APPROVAL"))
                .body("version", is(1))
                .extract()
                .path("approvalId");
        as(MIA).header("Accept-Language", "en")
                .get("/api/approvals/{id}", approval)
                .then()
                .statusCode(200)
                .body("subjectType", is("contract"))
                .body("subjectId", is(contract))
                .body("status", is("OPEN"))
                .body("requestedByName", is("Ada Test"))
                .body("note", is("they are in a hurry"))
                .body("revision", is(1))
                .body("documentHash", notNullValue())
                .body("total.amount", is("12000.00"))
                .body("why", is("Ada Test submitted this; their manager decides."))
                .body("steps.size()", is(1))
                .body("steps[0].approvers.name", contains("Mia Test"))
                .body("dueAt", notNullValue())
                .body("closedAt", equalTo(null));
        as(MIA).header("Accept-Language", "zh-CN")
                .get("/api/approvals/{id}", approval)
                .then()
                .body("why", is("由 Ada Test 提交，由其经理审批。"));
        await().untilAsserted(() -> {
            assertThat(types(contract)).containsExactly(ContractDrafted.class, ContractSubmitted.class);
            assertThat(Broker.events(ContractEvent.TOPIC, approval))
                    .singleElement()
                    .isInstanceOfSatisfying(ApprovalRequested.class, event -> assertThat(event.approvers())
                            .containsExactly(MIA.id()));
        });
    }

    @Test
    void lets_the_contract_go_on() {
        String contract = draft(ADA);
        String approval = submitted(ADA, contract);
        decide(MIA, approval, Map.of("outcome", "approve", "revision", 1))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", is("APPROVED"))
                .body("steps[0].outcome", is("approve"))
                .body("steps[0].decidedByName", is("Mia Test"))
                .body("closedAt", notNullValue());
        as(ADA).get("/api/contracts/{id}", contract).then().body("status", is("APPROVED"));
        await().untilAsserted(() -> {
            assertThat(types(contract)).endsWith(ContractApproved.class);
            assertThat(types(approval)).containsExactly(ApprovalRequested.class, ApprovalDecided.class);
        });
    }

    @Test
    void returns_it_with_a_reason_and_it_can_come_again() {
        String contract = draft(ADA);
        String first = submitted(ADA, contract);
        decide(MIA, first, Map.of("outcome", "return"))
                .then()
                .statusCode(422)
                .body("code", is("approval.comment-missing"));
        decide(MIA, first, Map.of("outcome", "return", "comment", "name the delivery date"))
                .then()
                .statusCode(200)
                .body("status", is("RETURNED"));
        as(ADA).header("If-Match", "*")
                .body(Map.of("total", Map.of("amount", "12000", "currency", "CNY"), "terms", "delivery on 1 May"))
                .put("/api/contracts/{id}", contract)
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"))
                .body("revision", is(2));
        String second = submitted(ADA, contract);
        assertThat(second).isNotEqualTo(first);
        decide(MIA, second, Map.of("outcome", "approve", "revision", 1))
                .then()
                .statusCode(409)
                .body("code", is("approval.subject-changed"));
        decide(MIA, second, Map.of("outcome", "approve", "revision", 2)).then().statusCode(200);
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, contract))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(ContractReturned.class, returned -> assertThat(returned.comment())
                                .isEqualTo("name the delivery date"))));
    }

    @Test
    void rejects_it_for_good() {
        String contract = draft(ADA);
        decide(MIA, submitted(ADA, contract), Map.of("outcome", "reject", "comment", "never"))
                .then()
                .statusCode(200)
                .body("status", is("REJECTED"));
        post(ADA, contract, "submission", Map.of())
                .then()
                .statusCode(409)
                .body("code", is("contract.status"))
                .body("detail", is("A contract that is REJECTED cannot become IN_APPROVAL."));
    }

    @Test
    void is_for_the_approver_alone() {
        String approval = submitted(ADA, draft(ADA));
        decide(ADA, approval, APPROVE).then().statusCode(403);
        decide(BEN, approval, APPROVE).then().statusCode(404);
        for (var person : new TestPeople[] {DIRA, LEX, COCO}) {
            decide(person, approval, APPROVE).then().statusCode(403).body("code", is("approval.not-approver"));
        }
        for (var person : new TestPeople[] {MAX, NORA}) {
            decide(person, approval, APPROVE).then().statusCode(404);
            as(person).get("/api/approvals/{id}", approval).then().statusCode(404);
        }
        as(BEN).get("/api/approvals/{id}", approval).then().statusCode(404);
        as(DIRA).get("/api/approvals/{id}", approval).then().statusCode(200).body("status", is("OPEN"));
    }

    @Test
    void of_a_managers_own_contract_is_for_a_director() {
        String approval = submitted(MIA, draft(MIA));
        decide(MIA, approval, APPROVE).then().statusCode(403).body("code", is("approval.own"));
        as(DIRA).header("Accept-Language", "en")
                .get("/api/approvals/{id}", approval)
                .then()
                .body("steps[0].approvers.id", contains(DIRA.id()))
                .body("why", containsString("a director"));
        decide(DIRA, approval, APPROVE).then().statusCode(200).body("status", is("APPROVED"));
    }

    @Test
    void is_for_the_company_where_the_playbook_says_so() {
        GivenPlaybook.in("east", Given.approvals("[{who: {role: company}}]"));
        String approval = submitted(ADA, draft(ADA));
        decide(MIA, approval, APPROVE).then().statusCode(403).body("code", is("approval.not-approver"));
        decide(COCO, approval, APPROVE).then().statusCode(200);
    }

    @Test
    void happens_once() {
        String approval = submitted(ADA, draft(ADA));
        decide(MIA, approval, APPROVE).then().statusCode(200);
        decide(MIA, approval, Map.of("outcome", "reject", "comment", "changed my mind"))
                .then()
                .statusCode(409)
                .body("code", is("approval.already-decided"))
                .body("detail", containsString("APPROVED"));
    }

    @Test
    void happens_once_even_at_the_same_moment() {
        String contract = draft(ADA);
        String approval = submitted(ADA, contract);
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> decide(MIA, approval, APPROVE).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        await().untilAsserted(() -> assertThat(types(contract)).endsWith(ContractApproved.class));
        assertThat(Rows.count(
                        "select count(*) from outbox where aggregate_id = ? and type = 'approval.decided.v1'",
                        UUID.fromString(approval)))
                .isOne();
    }

    @Test
    void is_withdrawn_by_its_requester() {
        String contract = draft(ADA);
        String approval = submitted(ADA, contract);
        as(MIA).post("/api/approvals/{id}/withdrawal", approval)
                .then()
                .statusCode(403)
                .body("code", is("approval.not-requester"));
        as(ADA).post("/api/approvals/{id}/withdrawal", approval)
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"));
        as(ADA).get("/api/contracts/{id}", contract).then().body("status", is("DRAFT"));
        decide(MIA, approval, APPROVE).then().statusCode(409).body("code", is("approval.already-decided"));
        await().untilAsserted(() -> assertThat(types(approval)).endsWith(ApprovalWithdrawn.class));
    }

    @Test
    void lists_what_I_may_decide_the_open_ones_first() {
        String decided = draft(ADA);
        agree(ADA, MIA, decided);
        String closed = as(ADA).get("/api/contracts/{id}", decided).path("approvalId");
        String older = submitted(ADA, draft(ADA));
        String newer = submitted(BEN, draft(BEN));
        List<String> mine = as(MIA).queryParam("mine", true)
                .queryParam("limit", 200)
                .get("/api/approvals")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(mine.indexOf(newer)).isBetween(0, mine.indexOf(older) - 1);
        assertThat(mine.indexOf(older)).isLessThan(mine.indexOf(closed));
        as(MIA).queryParam("mine", true)
                .queryParam("status", "OPEN")
                .queryParam("limit", 200)
                .get("/api/approvals")
                .then()
                .body("items.id", hasItem(older))
                .body("items.id", not(hasItem(closed)));
        as(MAX).queryParam("mine", true).get("/api/approvals").then().body("items.id", not(hasItem(older)));
        as(DIRA).queryParam("mine", true).get("/api/approvals").then().body("items.id", not(hasItem(older)));
    }

    @Test
    void lists_page_by_page() {
        String first = submitted(ADA, draft(ADA));
        String second = submitted(ADA, draft(ADA));
        String next = as(MIA).queryParam("mine", true)
                .queryParam("limit", 1)
                .get("/api/approvals")
                .then()
                .body("items.id", contains(second))
                .extract()
                .path("next");
        as(MIA).queryParam("mine", true)
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get("/api/approvals")
                .then()
                .body("items.id", contains(first));
    }

    @Test
    void shows_requesters_what_became_of_their_own() {
        String approval = submitted(ADA, draft(ADA));
        as(ADA).queryParam("limit", 200).get("/api/approvals").then().body("items.id", hasItem(approval));
        as(BEN).queryParam("limit", 200).get("/api/approvals").then().body("items.id", not(hasItem(approval)));
        as(ADA).queryParam("mine", true).get("/api/approvals").then().body("items.size()", is(0));
    }

    private static List<Class<? extends IntegrationEvent>> types(String key) {
        return Broker.events(ContractEvent.TOPIC, key).stream()
                .<Class<? extends IntegrationEvent>>map(IntegrationEvent::getClass)
                .toList();
    }
}
