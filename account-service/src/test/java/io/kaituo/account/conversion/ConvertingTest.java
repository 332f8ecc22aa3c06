package io.kaituo.account.conversion;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.AccountCreated;
import io.kaituo.events.AccountEvent.ContactAdded;
import io.kaituo.events.AccountEvent.DealChanged;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.ContestEvent.OwnershipDecided;
import io.kaituo.events.ConversionEvent.Contact;
import io.kaituo.events.ConversionEvent.LeadBecameAccount;
import io.kaituo.events.IntegrationEvent;
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
import java.time.Instant;
import java.time.LocalDate;
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
class ConvertingTest {

    private static final Instant REGISTERED = Instant.parse("2025-11-03T02:00:00Z");

    @BeforeEach
    void a_playbook() {
        GivenPlaybook.in("east", "leads: {}");
    }

    @Test
    void makes_exactly_the_account_the_contact_and_the_deal_that_were_promised() {
        var lead = lead(ADA, company());
        arrive(lead);
        as(ADA).get("/api/accounts/{id}", lead.accountId())
                .then()
                .statusCode(200)
                .body("name", is(lead.companyName()))
                .body("industry", is("trade"))
                .body("ownerId", is(ADA.id()))
                .body("possibleDuplicateOf", nullValue());
        as(ADA).get("/api/accounts/{id}/contacts/{contact}", lead.accountId(), lead.contactId())
                .then()
                .statusCode(200)
                .body("name", is("王伟"))
                .body("phone", is("13800001234"));
        as(ADA).get("/api/deals/{id}", lead.dealId())
                .then()
                .statusCode(200)
                .body("accountId", is(lead.accountId().toString()))
                .body("name", is("Packing line"))
                .body("status", is("OPEN"))
                .body("stage", is("PREPARE"))
                .body("amount.amount", is("120000.00"))
                .body("expectedCloseOn", is("2027-03-31"));
        await().untilAsserted(() -> assertThat(
                        List.of(events(lead.accountId()), events(lead.contactId()), events(lead.dealId())))
                .satisfiesExactly(
                        account -> assertThat(account).singleElement().isInstanceOf(AccountCreated.class),
                        contact -> assertThat(contact).singleElement().isInstanceOf(ContactAdded.class),
                        deal -> assertThat(deal).singleElement().isInstanceOf(DealOpened.class)));
    }

    @Test
    void happens_once_however_often_the_news_comes() {
        var lead = lead(ADA, company());
        arrive(lead);
        Broker.publish(lead);
        arrive(joining(lead, ADA, REGISTERED));
        assertThat(Rows.count("select count(*) from account where id = ?", lead.accountId()))
                .isOne();
        assertThat(Rows.count("select count(*) from parked_event where key = ?", lead.key()))
                .isZero();
    }

    @Test
    void R5_4_brings_the_first_registration_along() {
        var lead = lead(ADA, company());
        arrive(lead);
        as(ADA).get("/api/accounts/{id}", lead.accountId()).then().body("firstRegisteredAt", is(REGISTERED.toString()));
    }

    @Test
    void R5_4_keeps_the_earliest_registration_of_leads_that_join() {
        var lead = lead(ADA, company());
        arrive(lead);
        arrive(joining(lead, BEN, REGISTERED.plusSeconds(60)));
        var earlier = joining(lead, BEN, REGISTERED.minusSeconds(60));
        arrive(earlier);
        as(ADA).get("/api/accounts/{id}", lead.accountId())
                .then()
                .body("firstRegisteredAt", is(REGISTERED.minusSeconds(60).toString()))
                .body("ownerId", is(ADA.id()));
        as(BEN).get("/api/deals/{id}", earlier.dealId())
                .then()
                .body("accountId", is(lead.accountId().toString()));
    }

    @Test
    void marks_a_company_that_is_there_already_instead_of_refusing_it() {
        String company = company();
        String first = as(BEN).body(Map.of("name", company + " 有限公司"))
                .post("/api/accounts")
                .path("id");
        var lead = lead(ADA, "「" + company.toUpperCase() + "」");
        arrive(lead);
        as(ADA).get("/api/accounts/{id}", lead.accountId()).then().body("possibleDuplicateOf", is(first));
        as(ADA).body(Map.of("name", company + " Co., Ltd."))
                .post("/api/accounts")
                .then()
                .statusCode(201)
                .body("possibleDuplicateOf", is(lead.accountId().toString()));
    }

    @Test
    void tells_a_group_from_its_companies() {
        String company = company();
        as(BEN).body(Map.of("name", company + "集团")).post("/api/accounts");
        var lead = lead(ADA, company + "股份");
        arrive(lead);
        as(ADA).get("/api/accounts/{id}", lead.accountId()).then().body("possibleDuplicateOf", nullValue());
    }

    @Test
    void of_a_lead_that_knows_nobody_by_name_makes_no_contact() {
        var lead = lead(ADA, company(), UUID.randomUUID(), REGISTERED, null);
        arrive(lead);
        as(ADA).get("/api/accounts/{id}/contacts", lead.accountId())
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
    }

    @Test
    void shows_the_contact_masked_to_those_who_do_not_sell() {
        var lead = lead(ADA, company());
        arrive(lead);
        as(LEX).get("/api/accounts/{id}/contacts", lead.accountId())
                .then()
                .body("items.name", contains("王伟"))
                .body("items.phone", contains("138****"))
                .body("items.email", contains("w****@example.com"));
    }

    @Test
    void R5_4_a_ruling_after_the_conversion_moves_account_and_deal_once() {
        var lead = lead(ADA, company());
        arrive(lead);
        var ruled = ruling(lead, BEN);
        Broker.publish(ruled);
        Broker.publish(ruled);
        await().untilAsserted(() -> as(BEN).get("/api/accounts/{id}", lead.accountId())
                .then()
                .statusCode(200)
                .body("ownerId", is(BEN.id()))
                .body("firstRegisteredAt", is(REGISTERED.minusSeconds(60).toString())));
        as(BEN).get("/api/deals/{id}", lead.dealId()).then().body("ownerId", is(BEN.id()));
        await().untilAsserted(() -> assertThat(events(lead.dealId()))
                .last()
                .isInstanceOfSatisfying(DealChanged.class, changed -> assertThat(changed.ownerId())
                        .isEqualTo(BEN.id())));
        assertThat(events(lead.accountId())).hasSize(2);
    }

    @Test
    void R5_4_a_ruling_that_overtakes_its_conversion_waits_for_it() {
        var lead = lead(ADA, company());
        Broker.publish(ruling(lead, BEN));
        arrive(lead);
        await().untilAsserted(() -> as(BEN).get("/api/deals/{id}", lead.dealId())
                .then()
                .statusCode(200)
                .body("ownerId", is(BEN.id())));
    }

    private static OwnershipDecided ruling(LeadBecameAccount lead, TestPeople owner) {
        return new OwnershipDecided(
                Uuid7.next(),
                Instant.now(),
                "east",
                lead.leadId(),
                UUID.randomUUID(),
                lead.companyName(),
                owner.id(),
                List.of(),
                List.of(),
                "id-mia",
                "BEN met them first",
                REGISTERED.minusSeconds(60),
                lead.accountId(),
                lead.dealId());
    }

    /** Publishes it and waits until it was applied, not parked. */
    private static void arrive(LeadBecameAccount lead) {
        Broker.publish(lead);
        await().until(() ->
                Rows.count("select count(*) from inbox where consumer = 'conversions' and event_id = ?", lead.id())
                        == 1);
        assertThat(Rows.count("select count(*) from parked_event where event_id = ?", lead.id()))
                .isZero();
    }

    private static LeadBecameAccount lead(TestPeople owner, String company) {
        return lead(
                owner,
                company,
                UUID.randomUUID(),
                REGISTERED,
                new Contact("王伟", "采购经理", "13800001234", "wang@example.com"));
    }

    private static LeadBecameAccount joining(LeadBecameAccount other, TestPeople owner, Instant registered) {
        return lead(owner, other.companyName(), other.accountId(), registered, null);
    }

    private static LeadBecameAccount lead(
            TestPeople owner, String company, UUID account, Instant registered, Contact contact) {
        return new LeadBecameAccount(
                Uuid7.next(),
                Instant.now(),
                "east",
                UUID.randomUUID(),
                owner.id(),
                account,
                company,
                "trade",
                registered,
                contact == null ? null : UUID.randomUUID(),
                contact,
                UUID.randomUUID(),
                "Packing line",
                Money.yuan("120000.00"),
                LocalDate.parse("2027-03-31"));
    }

    private static List<IntegrationEvent> events(UUID subject) {
        return Broker.events(AccountEvent.TOPIC, subject.toString());
    }

    private static String company() {
        return "Harbour Works " + UUID.randomUUID();
    }
}
