package io.kaituo.contract.contracts;

import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.contracts.GivenTerms.TODAY;
import static io.kaituo.contract.contracts.GivenTerms.dayOf;
import static io.kaituo.contract.contracts.GivenTerms.events;
import static io.kaituo.contract.contracts.GivenTerms.openClocks;
import static io.kaituo.contract.contracts.GivenTerms.runOut;
import static io.kaituo.contract.contracts.GivenTerms.signed;
import static io.kaituo.contract.contracts.GivenTerms.types;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEnding.ContractTerminated;
import io.kaituo.events.ContractEnding.ContractTerminationAnnounced;
import io.kaituo.events.ContractEnding.ContractTerminationWithdrawn;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.ExecutionEvent.ExecutionCancelled;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EndingTest {

    @BeforeEach
    void renewals_are_noticed_thirty_days_before() {
        GivenPlaybook.in("east", GivenTerms.RULES);
    }

    @Test
    void a_manager_ends_a_contract_at_once() {
        String contract = signed(TODAY, TODAY.plusYears(1));
        post(MIA, contract, "termination", Map.of("reason", "The customer closes down"))
                .then()
                .statusCode(200)
                .body("status", is("TERMINATED"))
                .body("termination.effectiveOn", is(TODAY.toString()))
                .body("termination.decidedBy", is(MIA.id()));
        await().untilAsserted(
                        () -> assertThat(types(contract)).endsWith(ContractTerminated.class, ExecutionCancelled.class));
        assertThat(openClocks(contract)).isZero();
        as(ADA).get("/api/contracts/{id}/milestones", contract)
                .then()
                .body("items[0].status", is("CANCELLED"))
                .body("items[1].status", is("CANCELLED"));
        post(MIA, contract, "termination", Map.of("reason", "again"))
                .then()
                .statusCode(409)
                .body("code", is("contract.not-in-force"));
    }

    @Test
    void or_after_a_last_day_that_lies_ahead_until_which_it_holds() {
        String contract = signed(TODAY, TODAY.plusYears(1));
        var last = TODAY.plusDays(10);
        post(MIA, contract, "termination", Map.of("reason", "Agreed", "effectiveOn", last.toString()))
                .then()
                .statusCode(200)
                .body("status", is("SIGNED"))
                .body("termination.effectiveOn", is(last.toString()));
        await().untilAsserted(() -> assertThat(types(contract)).endsWith(ContractTerminationAnnounced.class));
        assertThat(dayOf("contract-terminates", contract))
                .isEqualTo(last.plusDays(1).toString());
        runOut("contract-terminates", contract);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(types(contract))
                .endsWith(ContractTerminated.class, ExecutionCancelled.class));
        as(ADA).get("/api/contracts/{id}", contract).then().body("status", is("TERMINATED"));
        as(ADA).get("/api/contracts/{id}/milestones", contract)
                .then()
                .body("items[0].status", is("PLANNED"))
                .body("items[1].status", is("CANCELLED"));
    }

    @Test
    void or_not_after_all_while_that_day_lies_ahead() {
        String contract = signed(TODAY, TODAY.plusYears(1));
        as(MIA).delete("/api/contracts/{id}/termination", contract)
                .then()
                .statusCode(409)
                .body("code", is("contract.not-terminated"));
        var last = TODAY.plusDays(10).toString();
        post(MIA, contract, "termination", Map.of("reason", "Agreed", "effectiveOn", last));
        as(ADA).delete("/api/contracts/{id}/termination", contract).then().statusCode(403);
        as(MIA).delete("/api/contracts/{id}/termination", contract)
                .then()
                .statusCode(200)
                .body("status", is("SIGNED"))
                .body("termination", equalTo(null));
        assertThat(Rows.count(
                        "select count(*) from deadline where kind = 'contract-terminates' and subject = ? and state ="
                                + " 'OPEN'",
                        UUID.fromString(contract)))
                .isZero();
        await().untilAsserted(() -> assertThat(events(contract))
                .last()
                .isInstanceOfSatisfying(ContractTerminationWithdrawn.class, event -> {
                    assertThat(event.effectiveOn()).isEqualTo(last);
                    assertThat(event.withdrawnBy()).isEqualTo(MIA.id());
                }));
    }

    @Test
    void does_not_end_early_after_its_term() {
        String contract = signed(TODAY, TODAY.plusDays(30));
        post(
                        MIA,
                        contract,
                        "termination",
                        Map.of("reason", "x", "effectiveOn", TODAY.plusDays(31).toString()))
                .then()
                .statusCode(409)
                .body("code", is("contract.ends-after-term"));
        assertThat(dayOf("contract-expires", contract))
                .isEqualTo(TODAY.plusDays(31).toString());
    }

    @Test
    void takes_the_amendments_in_work_along_and_nobody_decides_about_them() {
        String contract = signed(TODAY, TODAY.plusYears(1));
        String open = amendment(contract);
        String approval = Given.submitted(ADA, open);
        String draft = amendment(contract);
        post(MIA, contract, "termination", Map.of("reason", "The customer closes down"))
                .then()
                .statusCode(200);
        for (String amendment : new String[] {open, draft}) {
            as(ADA).get("/api/contracts/{id}", amendment)
                    .then()
                    .body("status", is("VOIDED"))
                    .body("voided.reason", is("The customer closes down"));
        }
        as(MIA).get("/api/approvals/{id}", approval).then().body("status", is("WITHDRAWN"));
        await().untilAsserted(() -> assertThat(events(open))
                .last()
                .isInstanceOfSatisfying(ContractVoided.class, event -> assertThat(event.reason())
                        .isEqualTo("The customer closes down")));
    }

    @Test
    void is_not_for_reps_nor_before_the_signature() {
        String contract = signed(TODAY, TODAY.plusYears(1));
        post(ADA, contract, "termination", Map.of("reason", "x")).then().statusCode(403);
        post(MAX, contract, "termination", Map.of("reason", "x")).then().statusCode(404);
        post(MIA, contract, "termination", Map.of("reason", "")).then().statusCode(400);
        post(
                        MIA,
                        contract,
                        "termination",
                        Map.of("reason", "x", "effectiveOn", TODAY.minusDays(1).toString()))
                .then()
                .statusCode(409)
                .body("code", is("contract.ends-before-signature"));
        post(DIRA, Given.draft(ADA), "termination", Map.of("reason", "x"))
                .then()
                .statusCode(409)
                .body("code", is("contract.not-in-force"));
    }

    private static String amendment(String contract) {
        return post(
                        ADA,
                        contract,
                        "amendments",
                        Map.of("endsOn", TODAY.plusYears(2).toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
