package io.kaituo.lead.ownership;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.kaituo.events.FirstContactEvent.FirstContactDueSoon;
import io.kaituo.events.FirstContactEvent.FirstContactOverdue;
import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.RegisterEvent.LeadRegistered;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverdueTest {

    private static final String NOTIFY =
            "leads: {firstContact: {within: 7 d, clock: calendar, warnBefore: 2 d, onOverdue: notify}}";
    private static final String REASSIGN = "leads: {firstContact: {within: 7 d, clock: calendar, onOverdue: reassign}}";

    @BeforeEach
    void no_other_clock_runs_and_nobody_carries_anything() {
        Clocks.stopAll();
        Rows.execute("truncate lead cascade");
    }

    @Test
    void R5_6_the_owner_is_warned_before_the_week_is_over() {
        String lead = registered(NOTIFY, ADA);
        daysLater(6);
        await().untilAsserted(
                        () -> assertThat(types(lead)).containsExactly(LeadRegistered.class, FirstContactDueSoon.class));
    }

    @Test
    void R5_6_after_a_week_there_is_one_notice_and_no_other_owner() {
        String lead = registered(NOTIFY, ADA);
        daysLater(8);
        await().untilAsserted(() -> assertThat(types(lead)).contains(FirstContactOverdue.class));
        as(ADA).get("/api/leads/{id}", lead)
                .then()
                .body("ownerId", is(ADA.id()))
                .body("overdue", is(true));
        assertThat(types(lead)).filteredOn(FirstContactOverdue.class::equals).hasSize(1);
        assertThat(Rows.of("select kind from deadline where subject = ? and state = 'OPEN'", id(lead)))
                .as("only the manager's own clock runs")
                .containsExactly(Map.of("kind", "first-contact-escalation"));
    }

    @Test
    void R5_6_a_contact_in_time_stops_the_clock() {
        String lead = registered(NOTIFY, ADA);
        as(ADA).body(Map.of("channel", "phone", "summary", "They want to see a sample"))
                .post("/api/leads/{id}/contacts", lead)
                .then()
                .statusCode(201)
                .body("status", is("CONTACTED"))
                .body("version", is(1));
        assertThat(Rows.of("select distinct state from deadline where subject = ?", id(lead)))
                .singleElement()
                .isEqualTo(Map.of("state", "CANCELLED"));
        await().untilAsserted(() -> assertThat(types(lead)).containsExactly(LeadRegistered.class, LeadContacted.class));
        as(MIA).get("/api/leads/{id}/contacts", lead).then().body("items.size()", is(1));
    }

    @Test
    void the_manager_gives_the_lead_to_somebody_else_whose_clock_starts_anew() {
        String lead = registered(NOTIFY, ADA);
        daysLater(8);
        await().untilAsserted(() -> assertThat(types(lead)).contains(FirstContactOverdue.class));
        assign(MIA, lead, BEN)
                .statusCode(200)
                .body("ownerId", is(BEN.id()))
                .body("overdue", is(false))
                .body("firstContactDue", notNullValue());
        await().untilAsserted(() -> assertThat(types(lead)).endsWith(LeadReassigned.class));
        as(ADA).get("/api/leads/{id}", lead).then().statusCode(404);
        assertThat(Rows.count("select count(*) from deadline where subject = ? and state = 'OPEN'", id(lead)))
                .isEqualTo(2);
    }

    @Test
    void only_the_teams_manager_may_and_only_to_somebody_of_the_team_who_works_here() {
        String lead = registered(NOTIFY, ADA);
        assign(ADA, lead, BEN).statusCode(403);
        assign(MAX, lead, CLEO).statusCode(404);
        assign(NORA, lead, NILS).statusCode(404);
        assign(MIA, lead, CLEO).statusCode(403).body("code", is("lead.foreign-team"));
        assign(MIA, lead, GONE).statusCode(422).body("code", is("lead.owner-left"));
        assign(MIA, lead, NILS).statusCode(422).body("code", is("lead.owner-unknown"));
        assign(MIA, lead, ADA).statusCode(409).body("code", is("lead.same-owner"));
    }

    @Test
    void where_the_playbook_says_so_it_goes_to_the_least_loaded_colleague_at_once() {
        String lead = registered(REASSIGN, ADA);
        daysLater(8);
        await().untilAsserted(() ->
                assertThat(types(lead)).containsSubsequence(FirstContactOverdue.class, LeadReassigned.class));
        as(BEN).get("/api/leads/{id}", lead).then().statusCode(200).body("ownerId", is(BEN.id()));
    }

    @Test
    void after_two_automatic_reassignments_it_goes_to_the_pool() {
        String lead = registered(REASSIGN, ADA);
        for (int week = 1; week <= 3; week++) {
            int notices = week;
            daysLater(8 * week);
            await().untilAsserted(() -> assertThat(types(lead))
                    .filteredOn(FirstContactOverdue.class::equals)
                    .hasSize(notices));
        }
        await().untilAsserted(() -> assertThat(types(lead)).endsWith(LeadPooled.class));
        assertThat(types(lead)).filteredOn(LeadReassigned.class::equals).hasSize(2);
        as(MIA).get("/api/leads/{id}", lead).then().body("status", is("POOLED"));
    }

    private static String registered(String playbook, TestPeople owner) {
        GivenPlaybook.in("east", playbook);
        return await("the playbook")
                .until(
                        () -> as(owner)
                                .body(Map.of("companyName", "Pier " + UUID.randomUUID(), "source", "fair"))
                                .post("/api/leads")
                                .path("id"),
                        java.util.Objects::nonNull);
    }

    private static io.restassured.response.ValidatableResponse assign(
            TestPeople manager, String lead, TestPeople owner) {
        return as(manager)
                .body(Map.of("ownerId", owner.id(), "reason", "Nobody called"))
                .post("/api/leads/{id}/assignment", lead)
                .then();
    }

    private static void daysLater(int days) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(days)), Clock.class);
    }

    private static Stream<Class<?>> stream(String lead) {
        return Broker.events(LeadEvent.TOPIC, lead).stream().map(IntegrationEvent::getClass);
    }

    private static List<Class<?>> types(String lead) {
        return stream(lead).toList();
    }

    private static UUID id(String lead) {
        return UUID.fromString(lead);
    }
}
