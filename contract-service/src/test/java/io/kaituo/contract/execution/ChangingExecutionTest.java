package io.kaituo.contract.execution;

import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.seal;
import static io.kaituo.contract.execution.GivenExecution.RULES;
import static io.kaituo.contract.execution.GivenExecution.TODAY;
import static io.kaituo.contract.execution.GivenExecution.events;
import static io.kaituo.contract.execution.GivenExecution.launch;
import static io.kaituo.contract.execution.GivenExecution.milestones;
import static io.kaituo.contract.execution.GivenExecution.openClocks;
import static io.kaituo.contract.execution.GivenExecution.put;
import static io.kaituo.contract.execution.GivenExecution.signed;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.ExecutionEvent.ExecutionCancelled;
import io.kaituo.events.ExecutionEvent.MilestoneMoved;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What moves or ends the milestones of a contract. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangingExecutionTest {

    @BeforeEach
    void contracts_are_tracked() {
        GivenPlaybook.in("east", RULES);
    }

    @Test
    void W1_is_moved_with_a_reason_and_its_clock_with_it() {
        String contract = Given.signed(ADA, MIA);
        var later = TODAY.plusDays(20);
        put(ADA, contract, 2, Map.of("plannedOn", later.toString()))
                .then()
                .statusCode(409)
                .body("code", is("milestone.reason-missing"));
        put(ADA, contract, 2, Map.of("plannedOn", later.toString(), "reason", "The site is not ready"))
                .then()
                .statusCode(200)
                .body("plannedOn", is(later.toString()))
                .body("firstPlannedOn", is(TODAY.plusDays(10).toString()))
                .body("movedBecause", is("The site is not ready"));
        await().untilAsserted(() -> assertThat(events(contract))
                .last()
                .isInstanceOfSatisfying(MilestoneMoved.class, moved -> {
                    assertThat(moved.from()).isEqualTo(TODAY.plusDays(10));
                    assertThat(moved.to()).isEqualTo(later);
                }));
        assertThat(openClocks(contract)).isEqualTo(3);
        assertThat(Rows.count(
                        """
                        select count(*) from deadline d join milestone m on m.id = d.subject where contract_id = ? and n = 2
                        and state = 'OPEN' and (d.due_at at time zone 'Asia/Shanghai')::date = ?""",
                        UUID.fromString(contract),
                        java.sql.Date.valueOf(later)))
                .isOne();
    }

    @Test
    void D18_an_amendment_moves_what_counts_from_a_day_it_changed() {
        String contract = signed(TODAY.plusYears(1));
        milestones(ADA, contract)
                .then()
                .body("items[3].plannedOn", is(TODAY.plusYears(1).minusDays(5).toString()));
        String amendment = post(
                        ADA,
                        contract,
                        "amendments",
                        Map.of("endsOn", TODAY.plusYears(2).toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Given.agree(ADA, MIA, amendment);
        seal(ADA, MIA, amendment);
        milestones(ADA, contract)
                .then()
                .body("items", hasSize(4))
                .body("items[3].plannedOn", is(TODAY.plusYears(2).minusDays(5).toString()))
                .body(
                        "items[3].firstPlannedOn",
                        is(TODAY.plusYears(2).minusDays(5).toString()))
                .body("items[1].plannedOn", is(TODAY.plusDays(10).toString()));
        await().untilAsserted(() -> assertThat(events(contract))
                .last()
                .isInstanceOfSatisfying(MilestoneMoved.class, moved -> assertThat(moved.reason())
                        .isEqualTo("contract-amended")));
        assertThat(openClocks(contract)).isEqualTo(4);
    }

    @Test
    void I3_voiding_cancels_what_is_open_and_keeps_what_was_performed() {
        String contract = Given.signed(ADA, MIA);
        put(ADA, contract, 2, Map.of("actualOn", TODAY.toString())).then().statusCode(200);
        post(MIA, contract, "voiding", Map.of("reason", "gone")).then().statusCode(200);
        milestones(ADA, contract)
                .then()
                .body("items.status", contains("CANCELLED", "REACHED", "CANCELLED", "CANCELLED"));
        assertThat(openClocks(contract)).isZero();
        await().untilAsserted(() -> assertThat(events(contract))
                .last()
                .isInstanceOfSatisfying(ExecutionCancelled.class, cancelled -> {
                    assertThat(cancelled.milestoneIds()).hasSize(3);
                    assertThat(cancelled.reason()).isEqualTo("contract-voided");
                }));
        launch(ADA, contract, Map.of()).then().statusCode(409).body("code", is("execution.ended"));
    }

    @Test
    void is_changed_only_by_whoever_saw_it_as_it_is() {
        String contract = Given.signed(ADA, MIA);
        as(ADA).body(Map.of("delivered", "x"))
                .put("/api/contracts/{id}/milestones/2", contract)
                .then()
                .statusCode(428);
        as(ADA).header("If-Match", "\"9\"")
                .body(Map.of("delivered", "x"))
                .put("/api/contracts/{id}/milestones/2", contract)
                .then()
                .statusCode(412);
    }

    @Test
    void D22_what_was_counted_without_a_years_calendar_is_counted_again_once_that_is_known() {
        String contract = Given.signed(ADA, MIA);
        Rows.execute(
                "update milestone set provisional = true, planned_on = planned_on - 1, first_planned_on = planned_on -"
                        + " 1, due_at = due_at - interval '1 day' where code = 'first-delivery' and contract_id = '"
                        + contract
                        + "'");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(events(contract))
                .last()
                .isInstanceOfSatisfying(MilestoneMoved.class, moved -> {
                    assertThat(moved.reason()).isEqualTo("calendar-published");
                    assertThat(moved.from()).isEqualTo(TODAY.plusDays(9));
                    assertThat(moved.to()).isEqualTo(TODAY.plusDays(10));
                }));
        milestones(ADA, contract)
                .then()
                .body("items[1].plannedOn", is(TODAY.plusDays(10).toString()))
                .body("items[1].status", is("PLANNED"));
        assertThat(openClocks(contract)).isEqualTo(3);
    }

    @Test
    void a_day_nobody_can_mean_is_refused() {
        String contract = Given.signed(ADA, MIA);
        for (String day : List.of("+999999999-12-31", "0001-01-01")) {
            put(ADA, contract, 2, Map.of("plannedOn", day, "reason", "later"))
                    .then()
                    .statusCode(400);
            as(ADA).body(Map.of("title", "Extra", "department", "SALES", "plannedOn", day))
                    .post("/api/contracts/{id}/milestones", contract)
                    .then()
                    .statusCode(400);
            as(MIA).queryParam("from", day)
                    .queryParam("to", day)
                    .get("/api/reports/execution")
                    .then()
                    .statusCode(400);
        }
    }
}
