package io.kaituo.visit.followup;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static io.kaituo.visit.followup.Contracts.events;
import static io.kaituo.visit.followup.Contracts.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.VisitEvent.FollowUpsScheduled;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Isolation;
import io.kaituo.platform.testing.Plans;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "visit"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchedulingTest {

    private static final String MONTHLY = Contracts.rules(
            """
            {kind: CALL_BACK, title: {zh-CN: 每月回访, en: Monthly call-back}, every: 1 mo,
            times: {value: 3, origin: ours}, moveTo: next-working-day}""");

    @Test
    void finds_all_of_a_contract_by_index() {
        assertThat(Plans.of(
                        "visit_app",
                        "east",
                        """
                        select * from follow_up where region = 'east' and contract_id = '%s' order by due_at, id"""
                                .formatted(UUID.randomUUID())))
                .contains("follow_up_all_of_contract")
                .doesNotContain("Sort");
    }

    @Test
    void R4_7_follows_the_signature() {
        GivenPlaybook.in("east", MONTHLY);
        var signed = Contracts.signed(ADA, LocalDate.of(2040, 1, 31));
        Broker.publish(signed);
        Contracts.applied(signed);
        as(ADA).queryParam("contractId", signed.contractId())
                .get("/api/follow-ups")
                .then()
                .statusCode(200)
                .body("items.dueOn", contains("2040-02-29", "2040-04-02", "2040-04-30"))
                .body("items.status", contains("PLANNED", "PLANNED", "PLANNED"))
                .body("items[0].region", is("east"))
                .body("items[0].dealId", is(signed.dealId().toString()))
                .body("items[0].dealName", is(signed.dealName()))
                .body("items[0].accountId", is(signed.accountId().toString()))
                .body("items[0].accountName", is(signed.accountName()))
                .body("items[0].ownerId", is(ADA.id()))
                .body("items[0].ownerName", is("Ada Test"))
                .body("items[0].kind", is("CALL_BACK"))
                .body("items[0].title", is("Monthly call-back"))
                .body("items[0].provisional", is(true))
                .body("items[0].note", nullValue())
                .body("next", nullValue());
    }

    @Test
    void explains_each_day_in_the_readers_language() {
        GivenPlaybook.in("east", MONTHLY);
        var signed = Contracts.signed(ADA, LocalDate.of(2040, 1, 31));
        Broker.publish(signed);
        Contracts.applied(signed);
        var id = rows(signed).get(1).get("id");
        as(ADA).header("Accept-Language", "zh-CN")
                .get("/api/follow-ups/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("title", is("每月回访"))
                .body("why", containsString("2040-01-31 (周二) 之后 2 个月"))
                .body("why", containsString("顺延至 2040-04-02"));
        as(ADA).get("/api/follow-ups/{id}", id).then().body("why", containsString("2 months after 2040-01-31"));
    }

    @Test
    void happens_once_however_often_the_signature_is_delivered() {
        GivenPlaybook.in("east", MONTHLY);
        var signed = Contracts.signed(ADA, LocalDate.of(2040, 1, 31));
        var again = Contracts.again(signed);
        Broker.publish(signed);
        Broker.publish(signed);
        Broker.publish(again);
        Contracts.applied(again);
        assertThat(rows(signed)).hasSize(3);
        assertThat(clocks(signed)).isEqualTo(3);
        await().untilAsserted(() -> assertThat(events(signed))
                .singleElement()
                .isInstanceOfSatisfying(FollowUpsScheduled.class, event -> {
                    assertThat(event.ownerId()).isEqualTo(ADA.id());
                    assertThat(event.dealId()).isEqualTo(signed.dealId());
                    assertThat(event.followUps()).hasSize(3);
                    assertThat(event.missed()).isZero();
                }));
    }

    @Test
    void raises_nothing_for_days_before_the_registration() {
        GivenPlaybook.in("east", MONTHLY);
        var signed = Contracts.signed(ADA, LocalDate.of(2025, 1, 2));
        Broker.publish(signed);
        Contracts.applied(signed);
        as(ADA).queryParam("contractId", signed.contractId())
                .get("/api/follow-ups")
                .then()
                .body("items.status", contains("MISSED", "MISSED", "MISSED"))
                .body("items[0].note", is("before registration"));
        assertThat(clocks(signed)).isZero();
        await().untilAsserted(() -> assertThat(events(signed))
                .singleElement()
                .isInstanceOfSatisfying(FollowUpsScheduled.class, event -> {
                    assertThat(event.followUps()).isEmpty();
                    assertThat(event.missed()).isEqualTo(3);
                }));
    }

    @Test
    void waits_for_a_playbook_that_has_not_arrived_yet() {
        String region = "region-" + UUID.randomUUID().toString().substring(0, 8);
        var signed = Contracts.signed(region, "id-nobody", LocalDate.of(2040, 1, 31), null);
        Broker.publish(signed);
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'Events are applied' }.data.'follow-up'", containsString(region)));
        assertThat(rows(signed)).isEmpty();
        GivenPlaybook.in(region, MONTHLY);
        Contracts.applied(signed);
        assertThat(rows(signed)).hasSize(3);
        assertThat(parked(signed.contractId())).isZero();
    }

    @Test
    void stays_with_the_playbook_it_began_with() {
        GivenPlaybook.in("east", MONTHLY);
        var signed = Contracts.signed(ADA, LocalDate.of(2040, 1, 31));
        Broker.publish(signed);
        Contracts.applied(signed);
        GivenPlaybook.in("east", Contracts.rules());
        var amended = Contracts.amended(signed, signed.total(), null, null);
        Broker.publish(amended);
        Contracts.applied(amended);
        assertThat(rows(signed)).extracting(row -> row.get("status")).containsOnly("PLANNED");
    }

    @Test
    void by_a_rule_that_cannot_be_evaluated_parks_the_signature_until_it_is_redriven() {
        GivenPlaybook.in(
                "north",
                Contracts.rules("{kind: LAUNCH, title: {zh-CN: 启动, en: Launch}, after: 5 wd, appliesTo: size > 3}"));
        var signed = Contracts.signed(NILS, LocalDate.of(2040, 1, 31));
        var amended = Contracts.amended(signed, signed.total(), null, null);
        Broker.publish(signed);
        Broker.publish(amended);
        Contracts.applied(amended);
        assertThat(rows(signed)).isEmpty();
        assertThat(parked(signed.contractId())).isEqualTo(2);

        GivenPlaybook.in("north", MONTHLY);
        as(ROOT).body(Map.of("topic", "contract-events"))
                .post("/api/parked-events/redrive")
                .then()
                .statusCode(200)
                .body("redriven", greaterThanOrEqualTo(2));
        assertThat(rows(signed)).hasSize(3);
        assertThat(parked(signed.contractId())).isZero();
    }

    @Test
    void is_not_stopped_by_a_message_that_is_no_event() {
        GivenPlaybook.in("east", MONTHLY);
        var poison = Contracts.signed(ADA, LocalDate.of(2040, 1, 31));
        var sound = Contracts.signed(ADA, LocalDate.of(2040, 1, 31));
        Broker.publishBroken(poison, "{\"signedOn\": \"yesterday\"}");
        Broker.publish(sound);
        Contracts.applied(poison);
        Contracts.applied(sound);
        assertThat(parked(poison.contractId())).isOne();
        assertThat(rows(sound)).hasSize(3);
    }

    @Test
    void leaves_no_table_open_to_other_regions() {
        Isolation.isComplete();
    }

    private static long parked(UUID contract) {
        return Rows.count("select count(*) from parked_event where key = ?", contract.toString());
    }

    private static long clocks(ContractSigned signed) {
        return Rows.count(
                "select count(*) from deadline join follow_up on follow_up.id = subject where contract_id = ? and state = 'OPEN'",
                signed.contractId());
    }
}
