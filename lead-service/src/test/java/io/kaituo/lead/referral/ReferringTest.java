package io.kaituo.lead.referral;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.AccountEvent.AccountCreated;
import io.kaituo.events.AccountEvent.DealReopened;
import io.kaituo.events.AccountEvent.DealWon;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadEndEvent.LeadReferralDue;
import io.kaituo.events.LeadEndEvent.LeadReferralReopened;
import io.kaituo.events.LeadEndEvent.LeadReferralRewarded;
import io.kaituo.events.LeadEndEvent.LeadReferralWon;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferringTest {

    private static final String WHEN_WON =
            """
            leads:
              firstContact: {within: 7 d, clock: calendar, onOverdue: notify}
              referral: {rewardWhen: won, rewardLimit: {amount: 200, currency: CNY}}
            """;

    @BeforeEach
    void the_deal_is_rewarded() {
        GivenPlaybook.in("east", WHEN_WON);
    }

    @Test
    void shows_who_introduced_whom_and_how_far_it_came() {
        var referrer = account();
        String lead = introduced(Map.of("referrerAccountId", referrer.accountId()));
        assertThat(referral(ADA, lead))
                .containsEntry("status", "REGISTERED")
                .containsEntry("rewardDue", false)
                .containsEntry("referrerAccountId", referrer.accountId().toString())
                .containsEntry("referrerAccountName", referrer.name())
                .containsEntry("ownerName", "Ada Test");
        convert(lead);
        assertThat(referral(MIA, lead)).containsEntry("status", "CONVERTED");
        for (var person : List.of(BEN, CLEO)) {
            assertThat(referrals(person)).noneMatch(one -> lead.equals(one.get("leadId")));
        }
        assertThat(referrals(DIRA)).anyMatch(one -> lead.equals(one.get("leadId")));
    }

    @Test
    void F2_3_where_the_introduction_itself_is_rewarded_its_owner_is_told_as_soon_as_it_is_on_the_list() {
        GivenPlaybook.in("east", WHEN_WON.replace("rewardWhen: won", "rewardWhen: registered"));
        String lead = introduced(Map.of("referrer", "Old Wang"));
        String nobodys = introduced(Map.of());
        await().untilAsserted(() -> assertThat(events(lead))
                .filteredOn(LeadReferralDue.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        LeadReferralDue.class, due -> assertThat(due.ownerId()).isEqualTo(ADA.id())));
        assertThat(events(nobodys)).noneMatch(LeadReferralDue.class::isInstance);
        reward(ADA, lead, "20").then().statusCode(204);
    }

    @Test
    void of_somebody_who_is_no_account_counts_too_and_a_lead_nobody_introduced_does_not() {
        String lead = introduced(Map.of("referrer", "Old Wang"));
        String other = introduced(Map.of());
        assertThat(referral(ADA, lead)).containsEntry("referrer", "Old Wang");
        assertThat(referrals(ADA)).noneMatch(one -> other.equals(one.get("leadId")));
        reward(ADA, other, "20").then().statusCode(404);
    }

    @Test
    void is_due_for_a_reward_once_its_deal_is_won_and_tells_so_once() {
        String lead = introduced(Map.of("referrer", "Old Wang"));
        reward(ADA, lead, "180").then().statusCode(409);
        var won = won(convert(lead));
        arrive(won);
        Broker.publish(won);
        assertThat(referral(ADA, lead)).containsEntry("status", "WON").containsEntry("rewardDue", true);
        await().untilAsserted(
                        () -> assertThat(events(lead)).last().isInstanceOfSatisfying(LeadReferralWon.class, told -> {
                            assertThat(told.ownerId()).isEqualTo(ADA.id());
                            assertThat(told.dealId()).isEqualTo(won.dealId());
                        }));
        assertThat(events(lead)).filteredOn(LeadReferralWon.class::isInstance).hasSize(1);
    }

    @Test
    void is_rewarded_once_and_within_the_limit() {
        String lead = introduced(Map.of("referrer", "Old Wang"));
        arrive(won(convert(lead)));
        reward(ADA, lead, "200.01").then().statusCode(422);
        reward(ADA, lead, Map.of("amount", "20", "currency", "USD")).then().statusCode(422);
        reward(MIA, lead, "180").then().statusCode(204);
        reward(MIA, lead, "10").then().statusCode(409);
        assertThat(referral(ADA, lead))
                .containsEntry("status", "REWARDED")
                .containsEntry("rewardDue", false)
                .containsEntry("rewardNote", "A box of tea")
                .extractingByKey("reward")
                .isEqualTo(Map.of("amount", "180.00", "currency", "CNY"));
        await().untilAsserted(() -> assertThat(events(lead))
                .last()
                .isInstanceOfSatisfying(LeadReferralRewarded.class, told -> {
                    assertThat(told.rewardedBy()).isEqualTo(MIA.id());
                    assertThat(told.reward()).isEqualTo(Money.yuan("180.00"));
                }));
    }

    @Test
    void is_not_due_any_more_when_the_deal_is_opened_again() {
        String lead = introduced(Map.of("referrer", "Old Wang"));
        UUID deal = convert(lead);
        arrive(won(deal));
        arrive(new DealReopened(
                Uuid7.next(), Instant.now(), "east", deal, UUID.randomUUID(), ADA.id(), MIA.id(), "Voided"));
        assertThat(referral(ADA, lead)).containsEntry("status", "CONVERTED").containsEntry("rewardDue", false);
        await().untilAsserted(() -> assertThat(events(lead)).last().isInstanceOf(LeadReferralReopened.class));
        arrive(won(deal));
        assertThat(referral(ADA, lead)).containsEntry("status", "WON");
    }

    @Test
    void is_rewarded_for_itself_where_the_playbook_says_so() {
        GivenPlaybook.in("east", WHEN_WON.replace("rewardWhen: won", "rewardWhen: registered"));
        String lead = introduced(Map.of("referrer", "Old Wang"));
        await().untilAsserted(() -> assertThat(referral(ADA, lead)).containsEntry("rewardDue", true));
        reward(ADA, lead, "180").then().statusCode(204);
        arrive(won(convert(lead)));
        assertThat(referral(ADA, lead)).containsEntry("status", "REWARDED");
        assertThat(events(lead)).noneMatch(LeadReferralWon.class::isInstance);
    }

    @Test
    void is_rewarded_by_the_owner_or_the_manager() {
        String lead = introduced(Map.of("referrer", "Old Wang"));
        for (var person : List.of(BEN, CLEO, NILS)) {
            reward(person, lead, "20").then().statusCode(404);
        }
        reward(DIRA, lead, "20").then().statusCode(403);
    }

    private static String introduced(Map<String, Object> by) {
        var body = new HashMap<String, Object>(
                Map.of("companyName", "Harbour Works " + UUID.randomUUID(), "source", "referral"));
        body.putAll(by);
        return as(ADA).body(body).post("/api/leads").path("id");
    }

    private static UUID convert(String lead) {
        as(ADA).body(Map.of("channel", "phone", "summary", "They want to see a sample"))
                .post("/api/leads/{id}/contacts", lead);
        return UUID.fromString(
                as(ADA).body(Map.of()).post("/api/leads/{id}/conversion", lead).path("dealId"));
    }

    private static Response reward(TestPeople person, String lead, String yuan) {
        return reward(person, lead, Map.of("amount", yuan, "currency", "CNY"));
    }

    private static Response reward(TestPeople person, String lead, Map<String, String> worth) {
        return as(person)
                .body(Map.of("worth", worth, "note", "A box of tea"))
                .post("/api/leads/referrals/{id}/reward", lead);
    }

    private static List<Map<String, Object>> referrals(TestPeople person) {
        return as(person)
                .queryParam("region", "east")
                .get("/api/leads/referrals")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static Map<String, Object> referral(TestPeople person, String lead) {
        return referrals(person).stream()
                .filter(one -> lead.equals(one.get("leadId")))
                .findFirst()
                .orElseThrow();
    }

    private static AccountCreated account() {
        var account =
                new AccountCreated(Uuid7.next(), Instant.now(), "east", UUID.randomUUID(), "Friendly Works", ADA.id());
        arrive(account);
        return account;
    }

    private static DealWon won(UUID deal) {
        return new DealWon(
                Uuid7.next(),
                Instant.now(),
                "east",
                deal,
                UUID.randomUUID(),
                ADA.id(),
                null,
                Money.yuan("900.00"),
                LocalDate.now());
    }

    private static void arrive(IntegrationEvent event) {
        Broker.publish(event);
        await().until(() ->
                Rows.count("select count(*) from inbox where consumer = 'known-accounts' and event_id = ?", event.id())
                        == 1);
        assertThat(Rows.count("select count(*) from parked_event where event_id = ?", event.id()))
                .isZero();
    }

    private static List<IntegrationEvent> events(String lead) {
        return Broker.events(LeadEvent.TOPIC, lead);
    }
}
