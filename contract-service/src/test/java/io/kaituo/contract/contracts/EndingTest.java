package io.kaituo.contract.contracts;

import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.deal;
import static io.kaituo.contract.Given.drafting;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.seal;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEnding.ContractExpired;
import io.kaituo.events.ContractEnding.ContractRenewalDrafted;
import io.kaituo.events.ContractEnding.ContractRenewalDue;
import io.kaituo.events.ContractEnding.ContractTerminated;
import io.kaituo.events.ContractEnding.ContractTerminationAnnounced;
import io.kaituo.events.ContractEnding.ContractTerminationWithdrawn;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.ExecutionEvent.ExecutionCancelled;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
class EndingTest {

    private static final String RULES =
            """
            contracts:
              sealOrder: any
              authority: {rep: 0.9}
              renewal: {noticeBefore: 30 d}
              execution:
                milestones:
                  - {code: hand-over, title: {zh-CN: 交接, en: Hand-over}, department: sales, after: 3 d}
                  - {code: acceptance, title: {zh-CN: 验收, en: Acceptance}, department: delivery, after: 60 d}
            """;
    private static final String CATCH_UP = catchUp();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void renewals_are_noticed_thirty_days_before() {
        GivenPlaybook.in("east", RULES);
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
            as(ADA).get("/api/contracts/{id}", amendment).then().body("status", is("VOIDED"));
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

    @Test
    void expires_the_day_after_its_last() {
        String contract = signed(TODAY, TODAY.plusDays(40));
        assertThat(dayOf("contract-expires", contract))
                .isEqualTo(TODAY.plusDays(41).toString());
        assertThat(dayOf("contract-renewal", contract))
                .isEqualTo(TODAY.plusDays(10).toString());
        runOut("contract-expires", contract);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events(contract)).last().isInstanceOf(ContractExpired.class));
        as(ADA).get("/api/contracts/{id}", contract).then().body("status", is("EXPIRED"));
        assertThat(openClocks(contract)).isZero();
    }

    @Test
    void of_a_term_that_is_over_expires_at_once_and_nobody_is_asked_to_renew_it() {
        String contract = signed(TODAY.minusDays(100), TODAY.minusDays(10));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(events(contract))
                .last()
                .isInstanceOfSatisfying(ContractExpired.class, expired -> assertThat(expired.endedOn())
                        .isEqualTo(TODAY.minusDays(10))));
        assertThat(types(contract)).doesNotContain(ContractRenewalDue.class);
    }

    @Test
    void an_amendment_moves_the_end_and_shares_it() {
        String contract = signed(TODAY, TODAY.plusDays(100));
        String amendment = post(
                        ADA,
                        contract,
                        "amendments",
                        Map.of("endsOn", TODAY.plusDays(200).toString()))
                .path("id");
        Given.agree(ADA, MIA, amendment);
        seal(ADA, MIA, amendment);
        assertThat(dayOf("contract-expires", contract))
                .isEqualTo(TODAY.plusDays(201).toString());
        assertThat(dayOf("contract-renewal", contract))
                .isEqualTo(TODAY.plusDays(170).toString());
        post(MIA, amendment, "termination", Map.of("reason", "x"))
                .then()
                .statusCode(409)
                .body("code", is("contract.only-original"));
        runOut("contract-expires", contract);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        as(ADA).get("/api/contracts/{id}", amendment).then().body("status", is("EXPIRED")));
        String renewal = post(ADA, contract, "renewals", Map.of()).path("id");
        as(ADA).get("/api/contracts/{id}", renewal)
                .then()
                .body("term.startsOn", is(TODAY.plusDays(201).toString()));
    }

    @Test
    void a_contract_signed_before_there_were_clocks_and_plans_gets_what_it_lacks_and_nothing_twice() {
        String contract = signed(TODAY, TODAY.plusYears(1));
        String id = "'" + contract + "'";
        Rows.execute("delete from deadline where subject = " + id + " or subject in (select id from milestone where"
                + " contract_id = " + id + ")");
        Rows.execute("delete from milestone where contract_id = " + id);
        Rows.execute(
                "update contract set signed_on = signed_on - 10, signed_at = signed_at - interval '10 days' where id = "
                        + id);
        Rows.execute("delete from execution_plan where id = " + id);
        for (int upgrade = 0; upgrade < 2; upgrade++) {
            Rows.execute(CATCH_UP.replace("where status", "where id = " + id + " and status"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            Rows.count("select count(*) from deadline where kind = 'contract-catches-up' and state ="
                                            + " 'OPEN'")
                                    == 0);
            assertThat(dayOf("contract-expires", contract))
                    .isEqualTo(TODAY.plusYears(1).plusDays(1).toString());
            assertThat(openClocks(contract)).isEqualTo(2);
            as(ADA).get("/api/contracts/{id}/milestones", contract)
                    .then()
                    .body("items.status", contains("UNTRACKED", "PLANNED"));
        }
        await().untilAsserted(() -> assertThat(types(contract)).containsOnlyOnce(ContractSigned.class));
    }

    @Test
    void its_owner_hears_of_the_end_in_time_unless_it_is_renewed_already() {
        String noticed = signed(TODAY, TODAY.plusDays(29));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(events(noticed))
                .last()
                .isInstanceOfSatisfying(ContractRenewalDue.class, due -> assertThat(due.endsOn())
                        .isEqualTo(TODAY.plusDays(29))));
        String renewed = signed(TODAY, TODAY.plusDays(300));
        post(ADA, renewed, "renewals", Map.of()).then().statusCode(201);
        runOut("contract-renewal", renewed);
        await().atMost(Duration.ofSeconds(20)).until(() -> openClocks(renewed) == 1);
        assertThat(types(renewed)).doesNotContain(ContractRenewalDue.class);
    }

    @Test
    void is_renewed_once_for_as_long_again() {
        String contract = signed(TODAY, TODAY.plusYears(1).minusDays(1));
        String renewal = post(ADA, contract, "renewals", Map.of())
                .then()
                .statusCode(201)
                .body("status", is("DRAFT"))
                .body("renews", is(contract))
                .body("amends", equalTo(null))
                .body("total.amount", is("12000.00"))
                .body("term.startsOn", is(TODAY.plusYears(1).toString()))
                .body("term.endsOn", is(TODAY.plusYears(2).minusDays(1).toString()))
                .extract()
                .path("id");
        await().untilAsserted(() -> assertThat(events(contract))
                .last()
                .isInstanceOfSatisfying(ContractRenewalDrafted.class, drafted -> assertThat(drafted.renewalId())
                        .hasToString(renewal)));
        post(MIA, contract, "renewals", Map.of()).then().statusCode(409).body("code", is("contract.already-renewed"));
        post(ADA, renewal, "voiding", Map.of("reason", "other terms")).then().statusCode(200);
        post(ADA, contract, "renewals", Map.of("total", Map.of("amount", "9000.00", "currency", "CNY")))
                .then()
                .statusCode(201)
                .body("total.amount", is("9000.00"));
        post(BEN, contract, "renewals", Map.of()).then().statusCode(404);
    }

    private static String signed(LocalDate startsOn, LocalDate endsOn) {
        String contract = drafting(
                        ADA, contract(deal(ADA), "startsOn", startsOn.toString(), "endsOn", endsOn.toString()))
                .path("id");
        Given.agree(ADA, MIA, contract);
        seal(ADA, MIA, contract);
        return contract;
    }

    private static void runOut(String kind, String contract) {
        Rows.execute("update deadline set wake_at = now() where state = 'OPEN' and kind = '" + kind
                + "' and subject = '" + contract + "'");
    }

    private static String dayOf(String kind, String contract) {
        return Rows.of(
                        "select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from deadline"
                                + " where kind = ? and subject = ? and state = 'OPEN'",
                        kind,
                        UUID.fromString(contract))
                .get(0)
                .get("day")
                .toString();
    }

    /** What the upgrade does, as the migration has it. */
    private static String catchUp() {
        try (var sql = EndingTest.class.getResourceAsStream("/db/migration/V71__contracts_without_clocks.sql")) {
            String all = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(all.indexOf("insert"), all.indexOf(';', all.indexOf("insert")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static long openClocks(String contract) {
        return Rows.count(
                """
                select count(*) from deadline where state = 'OPEN' and kind like 'contract-%' and subject = ?""",
                UUID.fromString(contract));
    }

    private static List<IntegrationEvent> events(String contract) {
        return Broker.events(ContractEvent.TOPIC, contract);
    }

    private static List<Class<?>> types(String contract) {
        return events(contract).stream().<Class<?>>map(Object::getClass).toList();
    }
}
