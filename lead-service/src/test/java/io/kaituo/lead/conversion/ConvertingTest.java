package io.kaituo.lead.conversion;

import static io.kaituo.lead.conversion.GivenLead.contacted;
import static io.kaituo.lead.conversion.GivenLead.convert;
import static io.kaituo.lead.conversion.GivenLead.registered;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.AccountEvent.AccountCreated;
import io.kaituo.events.ConversionEvent;
import io.kaituo.events.ConversionEvent.Contact;
import io.kaituo.events.ConversionEvent.LeadBecameAccount;
import io.kaituo.events.LeadEndEvent.LeadConverted;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConvertingTest {

    private static final Map<String, Object> WANG =
            Map.of("contactName", "王伟", "contactTitle", "采购经理", "phone", "13800001234", "email", "wang@example.com");
    private static final Map<String, Object> TERMS = Map.of(
            "dealName",
            "Packing line",
            "amount",
            Map.of("amount", "120000", "currency", "CNY"),
            "expectedCloseOn",
            "2027-03-31");

    @BeforeEach
    void a_week_for_the_first_contact() {
        GivenPlaybook.in(
                "east", "leads: {firstContact: {within: 7 d, clock: calendar, warnBefore: 2 d, onOverdue: notify}}");
    }

    @Test
    void answers_the_ids_of_account_contact_and_deal_at_once() {
        String lead = contacted(ADA, WANG);
        convert(ADA, lead, Map.of())
                .then()
                .statusCode(200)
                .body("status", is("CONVERTED"))
                .body("accountId", notNullValue())
                .body("contactId", notNullValue())
                .body("dealId", notNullValue());
        assertThat(Rows.of("select * from lead where id = ?", UUID.fromString(lead)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("status", "CONVERTED"));
    }

    @Test
    void tells_everybody_the_ids_and_account_service_alone_the_person() {
        String lead = contacted(ADA, WANG);
        var ids = convert(ADA, lead, TERMS).jsonPath();
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, lead))
                .last()
                .isInstanceOfSatisfying(LeadConverted.class, told -> {
                    assertThat(told.accountId()).hasToString(ids.getString("accountId"));
                    assertThat(told.contactId()).hasToString(ids.getString("contactId"));
                    assertThat(told.dealId()).hasToString(ids.getString("dealId"));
                    assertThat(told.convertedBy()).isEqualTo(ADA.id());
                }));
        await().untilAsserted(() -> assertThat(Broker.events(ConversionEvent.TOPIC, lead))
                .singleElement()
                .isInstanceOfSatisfying(LeadBecameAccount.class, handedOver -> {
                    assertThat(handedOver.dealId()).hasToString(ids.getString("dealId"));
                    assertThat(handedOver.contact())
                            .isEqualTo(new Contact("王伟", "采购经理", "13800001234", "wang@example.com"));
                    assertThat(handedOver.dealName()).isEqualTo("Packing line");
                    assertThat(handedOver.amount()).isEqualTo(Money.yuan("120000.00"));
                    assertThat(handedOver.expectedCloseOn()).isEqualTo(LocalDate.parse("2027-03-31"));
                }));
        assertThat(Broker.records(LeadEvent.TOPIC))
                .noneMatch(message ->
                        message.value().contains("王伟") || message.value().contains("13800001234"));
    }

    @Test
    void R5_4_hands_over_when_the_customer_was_registered() {
        String lead = contacted(ADA);
        convert(ADA, lead, Map.of());
        String registered = as(ADA).get("/api/leads/{id}", lead).path("registeredAt");
        await().untilAsserted(() -> assertThat(Broker.events(ConversionEvent.TOPIC, lead))
                .singleElement()
                .isInstanceOfSatisfying(
                        LeadBecameAccount.class,
                        handedOver -> assertThat(handedOver.firstRegisteredAt()).isEqualTo(Instant.parse(registered))));
    }

    @Test
    void names_the_deal_after_the_company_and_makes_no_contact_of_nobody() {
        String lead = contacted(ADA);
        convert(ADA, lead, Map.of()).then().body("contactId", nullValue());
        String company = as(ADA).get("/api/leads/{id}", lead).path("companyName");
        await().untilAsserted(() -> assertThat(Broker.events(ConversionEvent.TOPIC, lead))
                .singleElement()
                .isInstanceOfSatisfying(LeadBecameAccount.class, handedOver -> {
                    assertThat(handedOver.dealName()).isEqualTo(company);
                    assertThat(handedOver.contact()).isNull();
                }));
    }

    @Test
    void stops_every_clock() {
        String lead = contacted(ADA);
        Rows.execute(
                """
                insert into deadline (id, kind, subject, region, due_at, wake_at, because)
                values ('%s', 'nurture', '%s', 'east', now() + interval '1 day', now() + interval '1 day', '[]')"""
                        .formatted(UUID.randomUUID(), lead));
        convert(ADA, lead, Map.of()).then().statusCode(200);
        as(ADA).get("/api/leads/{id}/deadlines", lead).then().body("size()", is(0));
    }

    @Test
    void joins_an_account_that_the_region_knows() {
        var account = new AccountCreated(
                Uuid7.next(), Instant.now(), "east", UUID.randomUUID(), GivenLead.company(), BEN.id());
        Broker.publish(account);
        await().until(() -> Rows.count("select count(*) from known_account where id = ?", account.accountId()) == 1);
        convert(ADA, contacted(ADA), Map.of("accountId", account.accountId()))
                .then()
                .statusCode(200)
                .body("accountId", is(account.accountId().toString()));
    }

    @Test
    void waits_for_an_account_that_the_region_does_not_know() {
        String lead = contacted(ADA);
        convert(ADA, lead, Map.of("accountId", UUID.randomUUID()))
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", is("account.not-yet-known"));
        as(ADA).get("/api/leads/{id}", lead).then().body("status", is("CONTACTED"));
    }

    @Test
    void happens_once_and_only_to_a_lead_that_somebody_spoke_to() {
        String lead = registered(ADA);
        convert(ADA, lead, Map.of()).then().statusCode(409).body("code", is("lead.status"));
        String spokenTo = contacted(ADA);
        convert(ADA, spokenTo, Map.of()).then().statusCode(200);
        convert(ADA, spokenTo, Map.of()).then().statusCode(409).body("code", is("lead.status"));
        as(ADA).body(Map.of("channel", "phone", "summary", "Again"))
                .post("/api/leads/{id}/contacts", spokenTo)
                .then()
                .statusCode(409);
    }

    @Test
    void is_for_the_owner_and_the_manager() {
        String lead = contacted(ADA);
        for (var person : new TestPeople[] {BEN, CLEO, NILS}) {
            convert(person, lead, Map.of()).then().statusCode(404);
        }
        convert(DIRA, lead, Map.of()).then().statusCode(403);
        convert(MIA, lead, Map.of()).then().statusCode(200).body("ownerId", is(ADA.id()));
    }

    @Test
    void refuses_an_amount_that_is_none() {
        convert(ADA, contacted(ADA), Map.of("amount", Map.of("amount", "-1", "currency", "CNY"), "dealName", ""))
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("amount.amount", "dealName"));
    }
}
