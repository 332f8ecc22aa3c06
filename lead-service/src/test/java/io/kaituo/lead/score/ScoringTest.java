package io.kaituo.lead.score;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.LeadCareEvent.LeadJudgementDue;
import io.kaituo.events.LeadCareEvent.LeadScored;
import io.kaituo.events.LeadEvent;
import io.kaituo.lead.Preset;
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
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoringTest {

    @BeforeEach
    void the_region_works_by_the_eight_steps() {
        Clocks.stopAll();
        GivenPlaybook.in("east", Preset.yaml("standard-eight-steps"));
    }

    @Test
    void R4_1_R4_2_acceptance_6_tells_score_tier_and_its_reasons() {
        String lead = registered();
        score(ADA, lead, 7, 8, 8, 6)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("score", equalTo(7.05f))
                .body("tier", is("KEY_PURSUIT"))
                .body("tierRule", is("urgency >= 7.0 && access >= 7.0"))
                .body("highPotential", is(true))
                .body("threshold", equalTo(7))
                .body("reasons.dimension", contains("fit", "urgency", "access", "budget"))
                .body("reasons[0].contribution", equalTo(2.45f))
                .body("reasons[0].evidence", is("seen"))
                .body("scoredByName", is("Ada Test"))
                .body("rescoreDue", nullValue());
        as(MIA).get("/api/leads/{id}", lead)
                .then()
                .body("score", equalTo(7.05f))
                .body("tier", is("KEY_PURSUIT"))
                .body("version", is(1));
        await().untilAsserted(() -> assertThat(scored(lead)).singleElement().satisfies(event -> {
            assertThat(event.score()).isEqualByComparingTo("7.05");
            assertThat(event.tier()).isEqualTo("KEY_PURSUIT");
            assertThat(event.ownerId()).isEqualTo(ADA.id());
        }));
        assertThat(Rows.of("select tier, score, current from lead_score where lead_id = ?", UUID.fromString(lead)))
                .singleElement()
                .extracting("tier", "current")
                .containsExactly("KEY_PURSUIT", true);
    }

    @Test
    void R4_8_acceptance_6_a_budget_with_one_source_is_unverified() {
        String lead = registered();
        var sources = List.of("website", "annual report");
        var body = Map.of(
                "fit", Map.of("value", 7, "evidence", "like our best", "sources", sources),
                "urgency", Map.of("value", 8, "evidence", "tender out", "sources", sources),
                "access", Map.of("value", 8, "evidence", "CEO met", "sources", sources, "verifiedBy", MIA.id()),
                "budget", Map.of("value", 6, "evidence", "CFO says so", "sources", List.of("CFO")));
        put(ADA, lead, body, "\"0\"")
                .statusCode(200)
                .body("unverified", contains("budget"))
                .body("reasons[3].verified", is(false))
                .body("reasons[3].verifiedBy", is(ADA.id()))
                .body("reasons[2].verified", is(true))
                .body("reasons[2].verifiedByName", is("Mia Test"));
    }

    @Test
    void R4_2_below_the_threshold_there_is_no_tier_and_somebody_judges_again_after_90_days() {
        String lead = registered();
        score(ADA, lead, 8, 5, 4, 6)
                .body("score", equalTo(6.2f))
                .body("tier", nullValue())
                .body("highPotential", is(false));
        as(ADA).get("/api/leads/{id}/deadlines", lead).then().body("kind", org.hamcrest.Matchers.hasItem("rescore"));
        daysLater(91);
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, lead))
                .filteredOn(LeadJudgementDue.class::isInstance)
                .singleElement()
                .extracting("judgement", "ownerId")
                .containsExactly("SCORE", ADA.id()));
    }

    @Test
    void a_better_judgement_stops_that_clock_and_keeps_the_history() {
        String lead = registered();
        score(ADA, lead, 8, 5, 4, 6);
        put(MIA, lead, judgement(9, 3, 6, 9), "\"1\"")
                .body("tier", is("LONG_TERM"))
                .body("history.score", contains(6.2f))
                .body("history.scoredByName", contains("Ada Test"));
        assertThat(Rows.of("select state from deadline where kind = 'rescore' and subject = ?", UUID.fromString(lead)))
                .containsExactly(Map.of("state", "CANCELLED"));
        assertThat(Rows.count("select count(*) from lead_score where lead_id = ? and current", UUID.fromString(lead)))
                .isOne();
        as(ADA).get("/api/leads/{id}/score", lead)
                .then()
                .header("ETag", "\"2\"")
                .body("score", equalTo(7.35f));
    }

    @Test
    void high_potential_qualifies_a_lead_that_was_spoken_to() {
        String lead = registered();
        score(ADA, lead, 7, 8, 8, 6);
        as(ADA).get("/api/leads/{id}", lead).then().body("status", is("NEW"));
        as(ADA).body(Map.of("channel", "phone", "summary", "They want it"))
                .post("/api/leads/{id}/contacts", lead)
                .then()
                .body("status", is("QUALIFIED"));
    }

    @Test
    void takes_bare_numbers_with_one_evidence_for_all_and_refuses_numbers_without() {
        String lead = registered();
        var bare = Map.of("fit", 7, "urgency", 8.5, "access", 8, "budget", 6);
        put(ADA, lead, bare, "\"0\"").statusCode(422).body("code", is("score.evidence-missing"));
        var numbers = new java.util.HashMap<String, Object>(bare);
        numbers.put("evidence", "all in the tender");
        put(ADA, lead, numbers, "\"0\"")
                .statusCode(200)
                .body("score", equalTo(7.15f))
                .body("reasons[1].evidence", is("all in the tender"));
    }

    @Test
    void names_each_dimension_that_is_no_number_of_0_to_10() {
        String lead = registered();
        put(ADA, lead, Map.of("fit", 11, "urgency", -1, "access", 8.55, "evidence", "x"), "\"0\"")
                .statusCode(400)
                .body("code", is("invalid"))
                .body(
                        "violations.field",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "fit.value", "urgency.value", "access.value", "budget"));
        put(ADA, lead, Map.of("fit", "high"), "\"0\"").statusCode(400);
        var stranger = Map.of("value", 5, "sources", List.of("CFO"), "verifiedBy", "nobody");
        put(ADA, lead, Map.of("fit", stranger, "urgency", 5, "access", 5, "budget", 5, "evidence", "x"), "\"0\"")
                .statusCode(422)
                .body("code", is("score.verifier-unknown"));
    }

    @Test
    void wants_to_know_which_version_was_judged() {
        String lead = registered();
        as(ADA).body(judgement(7, 8, 8, 6))
                .put("/api/leads/{id}/score", lead)
                .then()
                .statusCode(428);
        put(ADA, lead, judgement(7, 8, 8, 6), "\"7\"").statusCode(412);
    }

    @Test
    void is_for_the_owner_and_those_who_lead_them() {
        String lead = registered();
        for (var person : List.of(BEN, CLEO, MAX, NILS)) {
            score(person, lead, 7, 8, 8, 6).statusCode(404);
            as(person).get("/api/leads/{id}/score", lead).then().statusCode(404);
        }
        score(LEX, lead, 7, 8, 8, 6).statusCode(403);
        score(DIRA, lead, 7, 8, 8, 6).statusCode(403);
        as(DIRA).get("/api/leads/{id}/score", lead)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("score", nullValue())
                .body("history", empty());
        score(MIA, lead, 7, 8, 8, 6).statusCode(200);
    }

    @Test
    void is_refused_for_a_lead_that_nobody_owns() {
        String lead = registered();
        Rows.execute("update lead set status = 'POOLED', owner_id = null where id = '" + lead + "'");
        score(MIA, lead, 7, 8, 8, 6).statusCode(409).body("code", is("lead.not-open"));
        as(MIA).get("/api/leads/{id}/score", lead).then().statusCode(200).body("score", nullValue());
    }

    @Test
    void is_refused_where_the_method_does_not_score() {
        GivenPlaybook.in("east", Preset.yaml("advertising-sales"));
        String lead = registered();
        await("the playbook")
                .untilAsserted(
                        () -> score(ADA, lead, 7, 8, 8, 6).statusCode(409).body("code", is("score.off")));
    }

    private static String registered() {
        return await("the playbook")
                .until(
                        () -> as(ADA).body(Map.of("companyName", "Quay " + UUID.randomUUID(), "source", "fair"))
                                .post("/api/leads")
                                .path("id"),
                        java.util.Objects::nonNull);
    }

    private static ValidatableResponse score(
            TestPeople person, String lead, int fit, int urgency, int access, int budget) {
        return put(person, lead, judgement(fit, urgency, access, budget), "*");
    }

    private static Map<String, Object> judgement(int fit, int urgency, int access, int budget) {
        return Map.of("fit", fit, "urgency", urgency, "access", access, "budget", budget, "evidence", "seen");
    }

    private static ValidatableResponse put(TestPeople person, String lead, Object body, String version) {
        return as(person)
                .header("If-Match", version)
                .body(body)
                .put("/api/leads/{id}/score", lead)
                .then();
    }

    private static void daysLater(int days) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(days)), Clock.class);
    }

    private static List<LeadScored> scored(String lead) {
        return Broker.events(LeadEvent.TOPIC, lead).stream()
                .filter(LeadScored.class::isInstance)
                .map(LeadScored.class::cast)
                .toList();
    }
}
