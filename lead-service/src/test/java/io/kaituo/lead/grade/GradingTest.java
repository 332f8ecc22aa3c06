package io.kaituo.lead.grade;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.LeadCareEvent.LeadGraded;
import io.kaituo.events.LeadCareEvent.LeadJudgementDue;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GradingTest {

    private static final Map<String, Object> RIPE =
            Map.of("money", true, "authority", true, "need", true, "decisionWithinDays", 60);
    private static final Map<String, Object> FELT =
            Map.of("money", false, "authority", false, "need", true, "decisionWithinDays", 300);

    @BeforeEach
    void the_region_works_by_the_ERP_method() {
        Clocks.stopAll();
        GivenPlaybook.in("east", Preset.yaml("erp-abcd"));
    }

    @Test
    void R2_6_acceptance_8_complete_MAN_and_a_decision_within_90_days_make_an_A() {
        String lead = registered();
        grade(ADA, lead, FELT)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("grade", is("C"))
                .body("missing", contains("money", "authority"))
                .body("regradeDue", notNullValue());
        grade(ADA, lead, RIPE)
                .body("grade", is("A"))
                .body("ruleGrade", is("A"))
                .body("reason", nullValue())
                .body("regradeDue", nullValue())
                .body("contradictions", empty())
                .body("history.grade", contains("C"));
        as(MIA).get("/api/leads/{id}", lead).then().body("grade", is("A"));
        await().untilAsserted(() -> assertThat(graded(lead))
                .extracting(LeadGraded::formerGrade, LeadGraded::grade)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, "C"), org.assertj.core.groups.Tuple.tuple("C", "A")));
        assertThat(Rows.count("select count(*) from lead_grading where lead_id = ? and current", id(lead)))
                .isOne();
    }

    @Test
    void R2_3_acceptance_8_urgent_without_a_budget_raises_a_conflict_in_the_readers_language() {
        String lead = registered();
        grade(ADA, lead, Map.of("money", false, "authority", true, "need", true, "decisionWithinDays", 20));
        as(ADA).header("Accept-Language", "zh-CN")
                .get("/api/leads/{id}/grade", lead)
                .then()
                .body("contradictions", contains("时间紧迫却没有预算"));
        as(ADA).header("Accept-Language", "en")
                .get("/api/leads/{id}/grade", lead)
                .then()
                .body("contradictions", contains("An urgent schedule without a budget"));
    }

    @Test
    void R2_6_a_person_may_set_another_grade_with_a_reason() {
        String lead = registered();
        grade(ADA, lead, with(FELT, "grade", "B")).statusCode(409).body("code", is("grade.reason-missing"));
        var asked = with(with(FELT, "grade", "B"), "reason", "Their boss called me");
        grade(ADA, lead, asked)
                .statusCode(200)
                .body("grade", is("B"))
                .body("ruleGrade", is("C"))
                .body("reason", is("Their boss called me"))
                .body("gradedByName", is("Ada Test"));
        await().untilAsserted(() ->
                assertThat(graded(lead)).singleElement().extracting("byRule").isEqualTo(false));
    }

    @Test
    void R2_4_without_a_need_nobody_makes_it_an_A() {
        String lead = registered();
        var asked = new HashMap<>(RIPE);
        asked.putAll(Map.of("need", false, "grade", "A", "reason", "I want to"));
        grade(MIA, lead, asked).statusCode(409).body("code", is("grade.no-need"));
        asked.keySet().removeAll(List.of("grade", "reason"));
        grade(MIA, lead, asked).statusCode(200).body("grade", is("D"));
    }

    @Test
    void R2_6_the_owner_must_grade_again_after_60_days_of_C() {
        String lead = registered();
        grade(ADA, lead, FELT);
        daysLater(61);
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, lead))
                .filteredOn(LeadJudgementDue.class::isInstance)
                .singleElement()
                .extracting("judgement", "ownerId")
                .containsExactly("GRADE", ADA.id()));
    }

    @Test
    void an_A_qualifies_a_lead_that_was_spoken_to() {
        String lead = registered();
        as(ADA).body(Map.of("channel", "phone", "summary", "They need it")).post("/api/leads/{id}/contacts", lead);
        grade(ADA, lead, RIPE);
        as(ADA).get("/api/leads/{id}", lead).then().body("status", is("QUALIFIED"));
    }

    @Test
    void wants_every_fact_and_the_version_that_was_judged() {
        String lead = registered();
        grade(ADA, lead, Map.of("decisionWithinDays", -1))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("money", "authority", "need", "decisionWithinDays"));
        as(ADA).body(RIPE).put("/api/leads/{id}/grade", lead).then().statusCode(428);
        as(ADA).header("If-Match", "\"5\"")
                .body(RIPE)
                .put("/api/leads/{id}/grade", lead)
                .then()
                .statusCode(412);
    }

    @Test
    void is_for_the_owner_and_those_who_lead_them() {
        String lead = registered();
        for (var person : List.of(BEN, MAX, NILS)) {
            grade(person, lead, RIPE).statusCode(404);
            as(person).get("/api/leads/{id}/grade", lead).then().statusCode(404);
        }
        grade(LEX, lead, RIPE).statusCode(403);
        grade(DIRA, lead, RIPE).statusCode(403);
        as(DIRA).get("/api/leads/{id}/grade", lead)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("grade", nullValue());
    }

    private static String registered() {
        return await("the playbook")
                .until(
                        () -> as(ADA).body(Map.of("companyName", "Dock " + UUID.randomUUID(), "source", "fair"))
                                .post("/api/leads")
                                .path("id"),
                        Objects::nonNull);
    }

    private static ValidatableResponse grade(TestPeople person, String lead, Map<String, Object> facts) {
        return as(person)
                .header("If-Match", "*")
                .body(facts)
                .put("/api/leads/{id}/grade", lead)
                .then();
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        var more = new HashMap<>(facts);
        more.put(name, value);
        return more;
    }

    private static List<LeadGraded> graded(String lead) {
        return Broker.events(LeadEvent.TOPIC, lead).stream()
                .filter(LeadGraded.class::isInstance)
                .map(LeadGraded.class::cast)
                .toList();
    }

    private static void daysLater(int days) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(days)), Clock.class);
    }

    private static UUID id(String lead) {
        return UUID.fromString(lead);
    }
}
