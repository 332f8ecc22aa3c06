package io.kaituo.lead.reapproach;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.AccountEvent.DealIntentRecorded;
import io.kaituo.events.AccountEvent.DealLost;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadEndEvent.LeadReapproachDue;
import io.kaituo.events.LeadEndEvent.LeadReapproachSet;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.Preset;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Clocks;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A lead that became a customer will need a new system in years (R2.2). */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BuyingTest {

    private static final LocalDate SIGNED = LocalDate.now().minusDays(3);

    private String lead;
    private UUID account;
    private UUID deal;

    @BeforeEach
    void a_lead_became_a_customer() {
        Clocks.stopAll();
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
        GivenPlaybook.in("east", Preset.yaml("erp-abcd"));
        lead = as(ADA).body(Map.of("companyName", "Mill " + UUID.randomUUID(), "source", "fair"))
                .post("/api/leads")
                .path("id");
        as(ADA).body(Map.of("channel", "phone", "summary", "They want it")).post("/api/leads/{id}/contacts", lead);
        var converted = as(ADA).body(Map.of())
                .post("/api/leads/{id}/conversion", lead)
                .then()
                .extract()
                .jsonPath();
        account = converted.getUUID("accountId");
        deal = converted.getUUID("dealId");
    }

    @Test
    void R2_2_scenario_8_the_day_to_come_back_is_set_on_signing_once() {
        var signed = signed(UUID.randomUUID(), SIGNED);
        arrive(signed);
        Broker.publish(signed);
        shown().body("status", is("CONVERTED")).body("signedOn", is(SIGNED.toString()));
        String day = shown().extract().path("reapproachOn");
        assertThat(LocalDate.parse(day))
                .isBetween(SIGNED.plusMonths(54), SIGNED.plusMonths(54).plusDays(10));
        arrive(signed(UUID.randomUUID(), SIGNED.minusDays(1)));
        await().untilAsserted(() -> assertThat(events(LeadReapproachSet.class))
                .singleElement()
                .isInstanceOfSatisfying(LeadReapproachSet.class, set -> {
                    assertThat(set.contractId()).isEqualTo(signed.contractId());
                    assertThat(set.reapproachOn()).isEqualTo(day);
                }));
        assertThat(clocks()).isOne();
    }

    @Test
    void R2_2_on_its_day_the_customer_is_back_on_the_list() {
        arrive(signed(UUID.randomUUID(), SIGNED));
        daysLater(365 * 5);
        await().untilAsserted(() -> shown().body("status", is("NEW")).body("firstContactDue", notNullValue()));
        await().untilAsserted(() -> assertThat(events(LeadReapproachDue.class))
                .singleElement()
                .isInstanceOfSatisfying(LeadReapproachDue.class, due -> {
                    assertThat(due.ownerId()).isEqualTo(ADA.id());
                    assertThat(due.reason()).isEqualTo("bought");
                    assertThat(due.disqualifiedOn()).isEqualTo(SIGNED);
                }));
        as(ADA).body(Map.of("channel", "phone", "summary", "Again")).post("/api/leads/{id}/contacts", lead);
        as(ADA).body(Map.of())
                .post("/api/leads/{id}/conversion", lead)
                .then()
                .statusCode(200)
                .body("accountId", is(account.toString()))
                .body("dealId", org.hamcrest.Matchers.not(is(deal.toString())));
    }

    @Test
    void a_contract_that_was_voided_sets_no_day() {
        var signed = signed(UUID.randomUUID(), SIGNED);
        arrive(signed);
        arrive(voided(UUID.randomUUID()));
        shown().body("reapproachOn", notNullValue());
        arrive(voided(signed.contractId()));
        shown().body("reapproachOn", nullValue()).body("signedOn", nullValue());
        assertThat(clocks()).isZero();
    }

    @Test
    void R2_2_when_the_last_contract_falls_the_one_before_it_counts_again() {
        GivenPlaybook.in("east", Preset.yaml("advertising-sales"));
        var former = signed(UUID.randomUUID(), SIGNED.minusYears(1));
        var last = signed(UUID.randomUUID(), SIGNED);
        arrive(last);
        arrive(former);
        arrive(voided(last.contractId()));
        shown().body("signedOn", is(SIGNED.minusYears(1).toString()))
                .body("reapproachOn", notNullValue())
                .body("category", is("signed"));
        assertThat(clocks()).isOne();
        await().untilAsserted(() -> assertThat(events(LeadReapproachSet.class))
                .last()
                .isInstanceOfSatisfying(LeadReapproachSet.class, set -> assertThat(set.contractId())
                        .isEqualTo(former.contractId())));
        arrive(voided(former.contractId()));
        shown().body("signedOn", nullValue());
        assertThat(clocks()).isZero();
        await().untilAsserted(() -> assertThat(events(LeadReapproachSet.class))
                .last()
                .isInstanceOfSatisfying(LeadReapproachSet.class, set -> assertThat(set.reapproachOn())
                        .isNull()));
    }

    @Test
    void R5_14_who_signed_belongs_to_those_who_did() {
        GivenPlaybook.in("east", Preset.yaml("advertising-sales"));
        arrive(signed(UUID.randomUUID(), SIGNED));
        shown().body("category", is("signed"));
    }

    @Test
    void R5_14_who_means_to_sign_belongs_to_those_who_do_until_the_deal_is_lost() {
        GivenPlaybook.in("east", Preset.yaml("advertising-sales"));
        hear(new DealIntentRecorded(Uuid7.next(), now(), "east", deal, account, ADA.id(), SIGNED, ADA.id()));
        shown().body("category", is("intent"));
        hear(new DealLost(Uuid7.next(), now(), "east", UUID.randomUUID(), account, ADA.id(), "price", SIGNED));
        shown().body("category", is("intent"));
        hear(new DealLost(Uuid7.next(), now(), "east", deal, account, ADA.id(), "price", SIGNED));
        shown().body("category", nullValue());
    }

    private static void hear(IntegrationEvent event) {
        Broker.publish(event);
        await().until(() ->
                Rows.count("select count(*) from inbox where consumer = 'known-accounts' and event_id = ?", event.id())
                        == 1);
    }

    @Test
    void only_its_day_brings_a_customer_back() {
        as(MIA).body(Map.of("ownerId", BEN.id(), "reason", "Closer"))
                .post("/api/leads/{id}/assignment", lead)
                .then()
                .statusCode(409)
                .body("code", is("lead.status"));
    }

    private ContractSigned signed(UUID contract, LocalDate on) {
        return new ContractSigned(
                Uuid7.next(),
                now(),
                "east",
                contract,
                "HT-1",
                deal,
                "Mill",
                account,
                "Mill",
                ADA.id(),
                new Money(BigDecimal.TEN, "CNY"),
                on,
                on.plusYears(1),
                on,
                List.of());
    }

    private ContractVoided voided(UUID contract) {
        return new ContractVoided(
                Uuid7.next(), now(), "east", contract, "HT-1", deal, account, ADA.id(), true, "Mistake");
    }

    private static void arrive(IntegrationEvent event) {
        Broker.publish(event);
        await().until(() ->
                Rows.count("select count(*) from inbox where consumer = 'purchases' and event_id = ?", event.id())
                        == 1);
    }

    private List<IntegrationEvent> events(Class<?> type) {
        return Broker.events(LeadEvent.TOPIC, lead).stream()
                .filter(type::isInstance)
                .toList();
    }

    private long clocks() {
        return Rows.count(
                "select count(*) from deadline where subject = ? and kind = 'reapproach' and state = 'OPEN'",
                UUID.fromString(lead));
    }

    private ValidatableResponse shown() {
        return as(ADA).get("/api/leads/{id}", lead).then().statusCode(200);
    }

    private static void daysLater(int days) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(days)), Clock.class);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
