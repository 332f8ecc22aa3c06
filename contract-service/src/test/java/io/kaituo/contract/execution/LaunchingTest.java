package io.kaituo.contract.execution;

import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.execution.GivenExecution.RULES;
import static io.kaituo.contract.execution.GivenExecution.TODAY;
import static io.kaituo.contract.execution.GivenExecution.launch;
import static io.kaituo.contract.execution.GivenExecution.put;
import static io.kaituo.contract.execution.GivenExecution.types;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.kaituo.contract.Given;
import io.kaituo.events.ExecutionEvent.LaunchPlanWritten;
import io.kaituo.events.ExecutionEvent.MilestoneReached;
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

/** The launch plan of a contract. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaunchingTest {

    @BeforeEach
    void contracts_are_tracked() {
        GivenPlaybook.in("east", RULES);
    }

    @Test
    void H4_7_the_launch_plan_is_complete_with_team_contacts_and_rule_and_reaches_its_milestone() {
        String contract = Given.signed(ADA, MIA);
        as(ADA).get("/api/contracts/{id}/launch-plan", contract)
                .then()
                .statusCode(200)
                .body("status", is("EMPTY"))
                .body("dueOn", notNullValue())
                .body("milestones.code", contains("first-delivery", "acceptance", "closing-report"));
        put(ADA, contract, 1, Map.of("actualOn", TODAY.toString()))
                .then()
                .statusCode(409)
                .body("code", is("milestone.by-launch-plan"));
        launch(ADA, contract, Map.of("teamIntroducedOn", TODAY.toString()))
                .then()
                .statusCode(200)
                .body("status", is("STARTED"));
        var people = List.of(
                Map.of("side", "OURS", "name", "Ada", "role", "Account manager"),
                Map.of("side", "CUSTOMER", "name", "Mr Li", "reachedBy", "WeChat"));
        launch(
                        ADA,
                        contract,
                        Map.of(
                                "teamIntroducedOn",
                                TODAY.toString(),
                                "contacts",
                                people,
                                "communication",
                                "Every Friday"))
                .then()
                .statusCode(200)
                .body("status", is("COMPLETE"))
                .body("launchedOn", is(TODAY.toString()));
        as(ADA).get("/api/contracts/{id}/milestones/1", contract).then().body("status", is("REACHED"));
        await().untilAsserted(() -> assertThat(types(contract))
                .endsWith(LaunchPlanWritten.class, LaunchPlanWritten.class, MilestoneReached.class));
    }
}
