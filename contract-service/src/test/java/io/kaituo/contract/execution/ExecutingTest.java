package io.kaituo.contract.execution;

import static io.kaituo.contract.Given.approved;
import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.execution.GivenExecution.RULES;
import static io.kaituo.contract.execution.GivenExecution.TODAY;
import static io.kaituo.contract.execution.GivenExecution.events;
import static io.kaituo.contract.execution.GivenExecution.milestones;
import static io.kaituo.contract.execution.GivenExecution.openClocks;
import static io.kaituo.contract.execution.GivenExecution.put;
import static io.kaituo.contract.execution.GivenExecution.types;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ExecutionEvent.ExecutionPlanned;
import io.kaituo.events.ExecutionEvent.MilestoneConfirmed;
import io.kaituo.events.ExecutionEvent.MilestoneDue;
import io.kaituo.events.ExecutionEvent.MilestoneExceptionRaised;
import io.kaituo.events.ExecutionEvent.MilestoneExceptionSettled;
import io.kaituo.events.ExecutionEvent.MilestoneOverdue;
import io.kaituo.events.ExecutionEvent.MilestoneReached;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExecutingTest {

    @BeforeEach
    void contracts_are_tracked() {
        GivenPlaybook.in("east", RULES);
    }

    @Test
    void W1_a_signature_plans_every_milestone_in_the_order_of_its_day() {
        String contract = Given.signed(ADA, MIA);
        milestones(ADA, contract)
                .then()
                .statusCode(200)
                .body("items.code", contains("launch-plan", "first-delivery", "acceptance", "closing-report"))
                .body("items.n", contains(1, 2, 3, 4))
                .body("items.status", everyItem(is("PLANNED")))
                .body("items[1].plannedOn", is(TODAY.plusDays(10).toString()))
                .body("items[1].title", is("First delivery"))
                .body("items[1].departmentName", is("Delivery"))
                .body("items[1].deliverable", is("Delivery note"))
                .body("items[1].why", containsString("10"))
                .body("items[2].customerConfirms", is(true))
                .body("items[3].plannedOn", equalTo(null))
                .body("items[0].accountName", is("Harbour Works"));
        await().untilAsserted(() -> assertThat(events(contract))
                .last()
                .isInstanceOfSatisfying(ExecutionPlanned.class, planned -> {
                    assertThat(planned.milestones()).hasSize(4);
                    assertThat(planned.milestones().get(3).plannedOn()).isNull();
                    assertThat(planned.playbook()).isEqualTo("test");
                }));
        assertThat(types(contract)).containsSequence(ContractSigned.class, ExecutionPlanned.class);
        assertThat(openClocks(contract)).isEqualTo(3);
    }

    @Test
    void W1_nothing_is_tracked_where_the_playbook_says_nothing() {
        GivenPlaybook.in("east", Given.ANY_ORDER);
        String contract = Given.signed(ADA, MIA);
        milestones(ADA, contract).then().statusCode(404);
        await().untilAsserted(() -> assertThat(events(contract)).last().isInstanceOf(ContractSigned.class));
    }

    @Test
    void D19_what_lies_before_the_registration_is_never_overdue() {
        String contract = approved(ADA, MIA);
        var long_ago = Map.of("signedOn", TODAY.minusDays(100).toString());
        post(
                        ADA,
                        contract,
                        "customer-seal",
                        Map.of("sealedOn", TODAY.minusDays(100).toString()))
                .then()
                .statusCode(200);
        post(MIA, contract, "signature", long_ago).then().statusCode(200);
        milestones(ADA, contract)
                .then()
                .body("items.status", contains("UNTRACKED", "UNTRACKED", "UNTRACKED", "PLANNED"));
        assertThat(openClocks(contract)).isZero();
        put(ADA, contract, 2, Map.of("actualOn", TODAY.minusDays(88).toString()))
                .then()
                .statusCode(200)
                .body("status", is("REACHED"))
                .body("slipDays", is(2));
    }

    @Test
    void W1_is_reached_and_confirmed_by_the_customer() {
        String contract = Given.signed(ADA, MIA);
        put(ADA, contract, 3, Map.of("customerAgreed", Map.of("by", "Mr Li", "on", TODAY.toString())))
                .then()
                .statusCode(409)
                .body("code", is("milestone.not-reached"));
        put(ADA, contract, 3, Map.of("actualOn", TODAY.plusDays(1).toString()))
                .then()
                .statusCode(409)
                .body("code", is("milestone.date-ahead"));
        put(ADA, contract, 3, Map.of("actualOn", TODAY.toString(), "delivered", "Certificate 7"))
                .then()
                .statusCode(200)
                .body("status", is("REACHED"))
                .body("delivered", is("Certificate 7"))
                .body("slipDays", is(-60));
        put(MIA, contract, 3, Map.of("customerAgreed", Map.of("by", "Mr Li", "on", TODAY.toString())))
                .then()
                .statusCode(200)
                .body("status", is("CONFIRMED"))
                .body("confirmedBy", is("Mr Li"));
        await().untilAsserted(
                        () -> assertThat(types(contract)).contains(MilestoneReached.class, MilestoneConfirmed.class));
        assertThat(openClocks(contract)).isEqualTo(2);
    }

    @Test
    void W1_an_exception_is_raised_and_settled() {
        String contract = Given.signed(ADA, MIA);
        put(ADA, contract, 2, Map.of("settlement", "none")).then().statusCode(409);
        put(ADA, contract, 2, Map.of("exception", "Customs hold the goods"))
                .then()
                .statusCode(200)
                .body("exception.description", is("Customs hold the goods"))
                .body("exception.settledAt", equalTo(null));
        as(MIA).queryParam("troubled", true)
                .queryParam("limit", 200)
                .get("/api/milestones")
                .then()
                .body("items.contractId", hasItem(contract));
        put(ADA, contract, 2, Map.of("settlement", "Released")).then().body("exception.settledAt", notNullValue());
        await().untilAsserted(() ->
                assertThat(types(contract)).endsWith(MilestoneExceptionRaised.class, MilestoneExceptionSettled.class));
    }

    @Test
    void W1_who_performs_it_and_its_days_narrow_the_list() {
        String contract = Given.signed(ADA, MIA);
        String fitter = "fitter-" + contract;
        put(ADA, contract, 2, Map.of("responsibleId", fitter)).then().statusCode(200);
        put(ADA, contract, 3, Map.of("responsibleId", fitter)).then().statusCode(200);
        as(MIA).queryParam("responsible", fitter)
                .get("/api/milestones")
                .then()
                .statusCode(200)
                .body("items.code", contains("first-delivery", "acceptance"));
        as(MIA).queryParam("responsible", fitter)
                .queryParam("plannedTo", TODAY.plusDays(10).toString())
                .get("/api/milestones")
                .then()
                .body("items.code", contains("first-delivery"));
        as(MIA).queryParam("responsible", fitter)
                .queryParam("plannedFrom", TODAY.plusDays(11).toString())
                .get("/api/milestones")
                .then()
                .body("items.code", contains("acceptance"));
    }

    @Test
    void W1_late_milestones_are_told_and_listed() {
        GivenPlaybook.in("east", RULES.replace("after: 10 d", "after: PT2S"));
        String contract = Given.signed(ADA, MIA);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types(contract)).endsWith(MilestoneDue.class, MilestoneOverdue.class));
        as(MIA).queryParam("status", "OVERDUE")
                .queryParam("department", "DELIVERY")
                .queryParam("owner", ADA.id())
                .queryParam("limit", 200)
                .get("/api/milestones")
                .then()
                .statusCode(200)
                .body("items.contractId", hasItem(contract));
        as(MAX).queryParam("status", "OVERDUE")
                .queryParam("limit", 200)
                .get("/api/milestones")
                .then()
                .body("items.contractId", not(hasItem(contract)));
        put(ADA, contract, 1, Map.of("actualOn", TODAY.toString())).then().statusCode(200);
    }

    @Test
    void A7_13_a_person_may_add_what_the_playbook_does_not_foresee_and_take_it_away() {
        String contract = Given.signed(ADA, MIA);
        var added = as(ADA).body(Map.of(
                        "title",
                        "Spare parts",
                        "department",
                        "TECHNICAL",
                        "plannedOn",
                        TODAY.plusDays(3).toString()))
                .post("/api/contracts/{id}/milestones", contract)
                .then()
                .statusCode(201)
                .body("n", is(5))
                .body("status", is("PLANNED"))
                .extract();
        assertThat(added.header("Location")).contains("/api/milestones/" + added.path("id"));
        as(ADA).get("/api/milestones/{id}", added.<String>path("id")).then().body("n", is(5));
        assertThat(openClocks(contract)).isEqualTo(4);
        delete(ADA, contract, 2).then().statusCode(409).body("code", is("milestone.of-playbook"));
        delete(ADA, contract, 5).then().statusCode(200).body("status", is("CANCELLED"));
        put(ADA, contract, 5, Map.of("delivered", "x")).then().statusCode(409);
        assertThat(openClocks(contract)).isEqualTo(3);
    }

    @Test
    void is_seen_by_its_owner_their_manager_and_directors() {
        String contract = Given.signed(ADA, MIA);
        milestones(DIRA, contract).then().statusCode(200);
        for (var stranger : List.of(BEN, MAX, NORA)) {
            milestones(stranger, contract).then().statusCode(404);
            put(stranger, contract, 2, Map.of("delivered", "x")).then().statusCode(404);
        }
        put(DIRA, contract, 2, Map.of("delivered", "x")).then().statusCode(403);
    }

    @Test
    void speaks_the_readers_language() {
        String contract = Given.signed(ADA, MIA);
        as(ADA).header("Accept-Language", "zh-CN")
                .get("/api/contracts/{id}/milestones/2", contract)
                .then()
                .body("title", is("首次交付"))
                .body("departmentName", is("交付"));
    }

    private static Response delete(TestPeople person, String contract, int n) {
        return as(person).header("If-Match", "*").delete("/api/contracts/{id}/milestones/{n}", contract, n);
    }
}
