package io.kaituo.contract.contracts;

import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.seal;
import static io.kaituo.contract.contracts.GivenTerms.TODAY;
import static io.kaituo.contract.contracts.GivenTerms.dayOf;
import static io.kaituo.contract.contracts.GivenTerms.events;
import static io.kaituo.contract.contracts.GivenTerms.openClocks;
import static io.kaituo.contract.contracts.GivenTerms.runOut;
import static io.kaituo.contract.contracts.GivenTerms.signed;
import static io.kaituo.contract.contracts.GivenTerms.types;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
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
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Terms run out by themselves, and owners hear of it in time to renew them. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpiringTest {

    private static final String CATCH_UP = catchUp();

    @BeforeEach
    void renewals_are_noticed_thirty_days_before() {
        GivenPlaybook.in("east", GivenTerms.RULES);
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

    /** What the upgrade does, as the migration has it. */
    private static String catchUp() {
        try (var sql = ExpiringTest.class.getResourceAsStream("/db/migration/V71__contracts_without_clocks.sql")) {
            String all = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(all.indexOf("insert"), all.indexOf(';', all.indexOf("insert")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
