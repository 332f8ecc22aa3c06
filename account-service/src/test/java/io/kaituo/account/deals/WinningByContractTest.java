package io.kaituo.account.deals;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.DealChanged;
import io.kaituo.events.AccountEvent.DealReopened;
import io.kaituo.events.AccountEvent.DealWinQuestioned;
import io.kaituo.events.AccountEvent.DealWon;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.Money;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "account"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class WinningByContractTest {

    private final UUID contract = UUID.randomUUID();
    private UUID deal;

    @BeforeEach
    void an_open_deal() {
        GivenPlaybook.in("east", "leads: {}");
        deal = Given.deal(ADA);
    }

    @Test
    void wins_the_deal_once_however_often_the_news_comes() {
        var signed = Given.signed(contract, deal, "1000.00");
        apply(signed);
        Broker.publish(signed);
        // Same key, so this one arrives after the redelivery.
        apply(Given.amended(contract, deal, "1000.00"));
        as(ADA).get("/api/deals/{id}", deal)
                .then()
                .body("status", is("WON"))
                .body("outcomeReason", is("contract-signed"))
                .body("contractId", is(contract.toString()))
                .body("amount.amount", is("1000.00"))
                .body("closedOn", is(Given.SIGNED_ON.toString()))
                .body("version", is(1));
        await().untilAsserted(() -> assertThat(events())
                .filteredOn(DealWon.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(DealWon.class, won -> {
                    assertThat(won.contractId()).isEqualTo(contract);
                    assertThat(won.amount()).isEqualTo(Money.yuan("1000.00"));
                    assertThat(won.closedOn()).isEqualTo(Given.SIGNED_ON);
                }));
    }

    @Test
    void only_links_the_contract_to_a_deal_already_won_by_hand() {
        as(ADA).body(Map.of("won", true)).post("/api/deals/{id}/outcome", deal);
        apply(Given.signed(contract, deal, "1000.00"));
        as(ADA).get("/api/deals/{id}", deal).then().body("contractId", is(contract.toString()));
        await().untilAsserted(() -> assertThat(events()).last().isInstanceOf(DealChanged.class));
        assertThat(events()).filteredOn(DealWon.class::isInstance).hasSize(1);
    }

    @Test
    void wins_even_a_deal_that_was_given_up() {
        as(ADA).body(Map.of("won", false, "reason", "price")).post("/api/deals/{id}/outcome", deal);
        apply(Given.signed(contract, deal, "1000.00"));
        as(ADA).get("/api/deals/{id}", deal)
                .then()
                .body("outcome", is("WON"))
                .body("outcomeReason", is("contract-signed-after-loss"));
    }

    @Test
    void follows_an_amendment() {
        apply(Given.signed(contract, deal, "1000.00"));
        var amended = Given.amended(contract, deal, "1200.00");
        apply(amended);
        Broker.publish(amended);
        apply(Given.amended(contract, deal, "1200.00"));
        as(ADA).get("/api/deals/{id}", deal)
                .then()
                .body("amount.amount", is("1200.00"))
                .body("version", is(2));
    }

    @Test
    void questions_the_win_when_its_contract_is_voided_and_lets_a_person_decide() {
        apply(Given.signed(contract, deal, "1000.00"));
        as(MIA).body(Map.of("reason", "early"))
                .post("/api/deals/{id}/reopening", deal)
                .then()
                .statusCode(409)
                .body("code", is("deal.contract-stands"));
        var voided = Given.voided(contract, deal, true);
        apply(voided);
        Broker.publish(voided);
        apply(Given.amended(contract, deal, "1000.00"));
        as(ADA).get("/api/deals/{id}", deal)
                .then()
                .body("status", is("WON"))
                .body("winQuestioned", is(true))
                .body("version", is(2));
        await().untilAsserted(() -> assertThat(events())
                .filteredOn(DealWinQuestioned.class::isInstance)
                .hasSize(1));
        as(MIA).body(Map.of("reason", "voided"))
                .post("/api/deals/{id}/reopening", deal)
                .then()
                .statusCode(200)
                .body("status", is("OPEN"))
                .body("winQuestioned", is(false));
        await().untilAsserted(() -> assertThat(events())
                .last()
                .isInstanceOfSatisfying(DealReopened.class, reopened -> assertThat(reopened.reopenedBy())
                        .isEqualTo(MIA.id())));
    }

    @Test
    void rests_on_another_signed_contract_when_the_first_is_voided() {
        var second = UUID.randomUUID();
        apply(Given.signed(contract, deal, "1000.00"));
        apply(Given.signed(second, deal, "700.00"));
        apply(Given.voided(contract, deal, true));
        as(ADA).get("/api/deals/{id}", deal)
                .then()
                .body("winQuestioned", is(false))
                .body("contractId", is(second.toString()))
                .body("amount.amount", is("700.00"));
        as(MIA).body(Map.of("reason", "voided"))
                .post("/api/deals/{id}/reopening", deal)
                .then()
                .statusCode(409);
        await().untilAsserted(() -> assertThat(events()).last().isInstanceOf(DealChanged.class));
    }

    @Test
    void is_not_moved_by_a_contract_that_was_never_signed() {
        apply(Given.voided(contract, deal, false));
        as(ADA).get("/api/deals/{id}", deal).then().body("status", is("OPEN")).body("version", is(0));
    }

    @Test
    void parks_the_news_of_an_unknown_deal() {
        var stray = Given.signed(contract, UUID.randomUUID(), "1.00");
        Broker.publish(stray);
        await().untilAsserted(() -> as(ROOT).queryParam("topic", stray.topic())
                .get("/api/parked-events")
                .then()
                .body("eventId", hasItem(stray.id().toString())));
        assertThat(Rows.of("select reason from parked_event where event_id = ?", stray.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reason").toString()).contains("There is no deal"));
    }

    /** Publishes it and waits until it was applied, not parked. */
    private static void apply(IntegrationEvent event) {
        Broker.publish(event);
        await().until(() ->
                Rows.count("select count(*) from inbox where consumer = 'deals' and event_id = ?", event.id()) == 1);
        assertThat(Rows.count("select count(*) from parked_event where event_id = ?", event.id()))
                .isZero();
    }

    private List<IntegrationEvent> events() {
        return Broker.events(AccountEvent.TOPIC, deal.toString());
    }
}
