package io.kaituo.visit.followup;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.VisitEvent;
import io.kaituo.events.VisitEvent.FollowUpsScheduled;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "visit"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchedulingTest {

    private static final String MONTHLY = Contracts.rules(
            "{kind: CALL_BACK, title: {zh-CN: 每月回访, en: Monthly call-back}, every: 1 mo, times: 3, moveTo: next-working-day}");

    @Test
    void R4_7_starts_with_the_signature() {
        GivenPlaybook.in("east", MONTHLY);
        var signed = Contracts.signed(ADA, LocalDate.of(2040, 1, 31));
        Broker.publish(signed);
        await().untilAsserted(() -> as(ADA).queryParam("contractId", signed.contractId())
                .get("/api/follow-ups")
                .then()
                .statusCode(200)
                .body("items.dueOn", contains("2040-02-29", "2040-04-02", "2040-04-30"))
                .body("items.status", contains("PLANNED", "PLANNED", "PLANNED"))
                .body("items[0].region", is("east"))
                .body("items[0].dealId", is(signed.dealId().toString()))
                .body("items[0].dealName", is(signed.dealName()))
                .body("items[0].accountName", is(signed.accountName()))
                .body("items[0].ownerName", is("Ada Test"))
                .body("items[0].kind", is("CALL_BACK"))
                .body("items[0].title", is("Monthly call-back"))
                .body("items[0].provisional", is(true))
                .body("items[0].note", nullValue())
                .body("next", nullValue()));
    }

    @Test
    void tells_the_other_services_once() {
        GivenPlaybook.in("east", MONTHLY);
        var signed = Contracts.signed(ADA, LocalDate.of(2040, 1, 31));
        Broker.publish(signed);
        Broker.publish(signed);
        var again = Contracts.again(signed);
        Broker.publish(again);
        Contracts.applied(again);
        await().untilAsserted(() -> assertThat(news(signed))
                .singleElement()
                .isInstanceOfSatisfying(FollowUpsScheduled.class, event -> {
                    assertThat(event.ownerId()).isEqualTo(ADA.id());
                    assertThat(event.dealId()).isEqualTo(signed.dealId());
                    assertThat(event.followUps()).hasSize(3);
                    assertThat(event.missed()).isZero();
                }));
        assertThat(rows(signed)).hasSize(3);
        assertThat(Rows.count("select count(*) from follow_up_schedule where id = ?", signed.contractId()))
                .isOne();
    }

    private static List<IntegrationEvent> news(ContractSigned signed) {
        return Broker.events(VisitEvent.TOPIC, signed.contractId().toString());
    }

    private static List<Map<String, Object>> rows(ContractSigned signed) {
        return Rows.of("select * from follow_up where contract_id = ? order by rule, occurrence", signed.contractId());
    }
}
