package io.kaituo.lead.reapproach;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadEndEvent.LeadDisqualified;
import io.kaituo.events.LeadEndEvent.LeadReapproachDue;
import io.kaituo.events.LeadEndEvent.LeadRequalified;
import io.kaituo.events.LeadEvent;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Clocks;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
class DisqualifyingTest {

    private static final String RULES =
            """
            leads:
              firstContact: {within: 7 d, clock: calendar, onOverdue: notify}
              disqualification: {reasons: [no-budget, no-need]}
              reapproach: {after: [54 mo, 96 mo]}
            """;

    @BeforeEach
    void the_rules_and_the_time() {
        Clocks.stopAll();
        GivenPlaybook.in("east", RULES);
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
    }

    @Test
    void offers_the_reasons_of_the_playbook_and_words_of_ones_own() {
        as(ADA).get("/api/leads/disqualification-reasons")
                .then()
                .statusCode(200)
                .body("$", contains("no-budget", "no-need", "other"));
        as(NILS).get("/api/leads/disqualification-reasons?region=east").then().statusCode(403);
    }

    @Test
    void takes_the_lead_off_the_list_and_stops_its_clocks() {
        String lead = registered(ADA);
        disqualify(ADA, lead, Map.of("reason", "no-budget"))
                .then()
                .statusCode(200)
                .body("status", is("DISQUALIFIED"))
                .body("ownerId", is(ADA.id()))
                .body("firstContactDue", nullValue());
        as(ADA).header("Accept-Language", "en")
                .get("/api/leads/{id}/deadlines", lead)
                .then()
                .body("kind", contains("reapproach"))
                .body("why[0]", containsString("54 months after"));
        await().untilAsserted(
                        () -> assertThat(events(lead)).last().isInstanceOfSatisfying(LeadDisqualified.class, told -> {
                            assertThat(told.reason()).isEqualTo("no-budget");
                            assertThat(told.disqualifiedBy()).isEqualTo(ADA.id());
                            assertThat(told.reapproachOn())
                                    .isAfter(LocalDate.now().plusYears(4));
                        }));
        as(MIA).get("/api/leads/{id}/disqualifications", lead)
                .then()
                .body("reason", contains("no-budget"))
                .body("endedAt", contains(nullValue()));
    }

    @Test
    void R2_2_lets_nobody_put_it_back_by_the_pool_or_another_owner() {
        String lead = registered(ADA);
        disqualify(ADA, lead, Map.of("reason", "no-budget"));
        as(ADA).body(Map.of("reason", "They buy elsewhere"))
                .post("/api/leads/{id}/return", lead)
                .then()
                .statusCode(409)
                .body("code", is("lead.status"));
        as(MIA).body(Map.of("ownerId", BEN.id(), "reason", "Try once more"))
                .post("/api/leads/{id}/assignment", lead)
                .then()
                .statusCode(409)
                .body("code", is("lead.status"));
        as(ADA).get("/api/leads/{id}", lead).then().body("status", is("DISQUALIFIED"));
    }

    @Test
    void R2_2_on_its_day_the_lead_is_back_on_the_list_and_its_owners_clock_runs() {
        String lead = registered(ADA);
        String day = LocalDate.now().plusYears(6).toString();
        disqualify(ADA, lead, Map.of("reason", "other", "comment", "New machine", "reapproachOn", day));
        daysLater(365 * 6 + 5);
        await().untilAsserted(() -> assertThat(events(lead)).last().isInstanceOf(LeadReapproachDue.class));
        as(ADA).get("/api/leads/{id}", lead)
                .then()
                .body("status", is("NEW"))
                .body("ownerId", is(ADA.id()))
                .body("firstContactDue", notNullValue());
        assertThat(events(lead)).filteredOn(LeadReapproachDue.class::isInstance).hasSize(1);
        as(ADA).get("/api/leads/{id}/disqualifications", lead)
                .then()
                .body("reapproachOn", contains(day))
                .body("endedAt", contains(notNullValue()))
                .body("endedBy", contains(nullValue()));
    }

    @Test
    void R2_2_without_an_owner_who_still_sells_it_comes_back_to_the_pool() {
        String lead = registered(ADA);
        disqualify(ADA, lead, Map.of("reason", "no-need"));
        Rows.execute("update lead set owner_id = '%s' where id = '%s'".formatted(GONE.id(), lead));
        daysLater(365 * 5);
        await().untilAsserted(
                        () -> assertThat(events(lead)).last().isInstanceOfSatisfying(LeadReapproachDue.class, due -> {
                            assertThat(due.ownerId()).isNull();
                            assertThat(due.formerOwnerId()).isEqualTo(GONE.id());
                            assertThat(due.reason()).isEqualTo("no-need");
                        }));
        as(MIA).get("/api/leads/{id}", lead).then().body("status", is("POOLED")).body("ownerId", nullValue());
    }

    @Test
    void is_taken_back_by_a_person_with_a_reason() {
        String lead = registered(ADA);
        disqualify(ADA, lead, Map.of("reason", "no-budget"));
        requalify(MIA, lead, "They found the money")
                .then()
                .statusCode(200)
                .body("status", is("NEW"))
                .body("ownerId", is(ADA.id()))
                .body("firstContactDue", notNullValue());
        await().untilAsserted(() -> assertThat(events(lead))
                .last()
                .isInstanceOfSatisfying(LeadRequalified.class, back -> assertThat(back.requalifiedBy())
                        .isEqualTo(MIA.id())));
        as(ADA).get("/api/leads/{id}/deadlines", lead).then().body("kind", contains("first-contact"));
        as(ADA).get("/api/leads/{id}/disqualifications", lead)
                .then()
                .body("endedBy", contains(MIA.id()))
                .body("endReason", contains("They found the money"));
        requalify(MIA, lead, "Again").then().statusCode(409).body("code", is("lead.not-disqualified"));
    }

    @Test
    void R2_2_a_second_time_lasts_longer() {
        String lead = registered(ADA);
        disqualify(ADA, lead, Map.of("reason", "no-budget"));
        requalify(ADA, lead, "A mistake");
        disqualify(ADA, lead, Map.of("reason", "no-budget")).then().statusCode(200);
        assertThat(Rows.of(
                        "select reapproach_on from disqualification where lead_id = ? and ended_at is null",
                        UUID.fromString(lead)))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reapproach_on").toString())
                        .startsWith("" + LocalDate.now().plusYears(8).getYear()));
    }

    @Test
    void needs_a_reason_of_the_playbook_and_a_day_that_makes_sense() {
        String lead = registered(ADA);
        disqualify(ADA, lead, Map.of("reason", "no-fun"))
                .then()
                .statusCode(422)
                .body("code", is("lead.disqualification-reason"));
        for (String day : List.of("2020-01-01", LocalDate.now().plusYears(16).toString())) {
            disqualify(ADA, lead, Map.of("reason", "no-need", "reapproachOn", day))
                    .then()
                    .statusCode(409)
                    .body("code", is("lead.reapproach-day"));
        }
        as(ADA).get("/api/leads/{id}", lead).then().body("status", is("NEW"));
    }

    @Test
    void is_for_the_owner_and_the_manager() {
        String lead = registered(ADA);
        var reason = Map.<String, Object>of("reason", "no-need");
        for (var person : List.of(BEN, CLEO, NILS)) {
            disqualify(person, lead, reason).then().statusCode(404);
            as(person).get("/api/leads/{id}/disqualifications", lead).then().statusCode(404);
        }
        disqualify(DIRA, lead, reason).then().statusCode(403);
        disqualify(MIA, lead, reason).then().statusCode(200);
        requalify(BEN, lead, "Mine").then().statusCode(404);
        requalify(DIRA, lead, "Mine").then().statusCode(403);
        disqualify(ADA, lead, reason).then().statusCode(409).body("code", is("lead.status"));
    }

    private static String registered(TestPeople owner) {
        return as(owner)
                .body(Map.of("companyName", "Harbour Works " + UUID.randomUUID(), "source", "fair"))
                .post("/api/leads")
                .path("id");
    }

    private static Response disqualify(TestPeople person, String lead, Map<String, Object> asked) {
        return as(person).body(asked).post("/api/leads/{id}/disqualification", lead);
    }

    private static Response requalify(TestPeople person, String lead, String reason) {
        return as(person).body(Map.of("reason", reason)).post("/api/leads/{id}/requalification", lead);
    }

    private static void daysLater(int days) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(days)), Clock.class);
    }

    private static List<IntegrationEvent> events(String lead) {
        return Broker.events(LeadEvent.TOPIC, lead);
    }
}
