package io.kaituo.lead.nurture;

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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.events.LeadCareEvent.LeadTouchDue;
import io.kaituo.events.LeadCareEvent.LeadTouchSkipped;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.Uuid7;
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
import java.time.Instant;
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
class NurturingTest {

    private static final Map<String, Object> A =
            Map.of("money", true, "authority", true, "need", true, "decisionWithinDays", 60);
    private static final Map<String, Object> B =
            Map.of("money", true, "authority", false, "need", true, "decisionWithinDays", 150);
    private static final Map<String, Object> C =
            Map.of("money", false, "authority", false, "need", true, "decisionWithinDays", 300);

    @BeforeEach
    void the_region_works_by_the_ERP_method() {
        Clocks.stopAll();
        GivenPlaybook.in("east", Preset.yaml("erp-abcd"));
    }

    @Test
    void R2_7_acceptance_8_a_touch_of_grade_C_is_due_every_30_days() {
        String lead = graded(C);
        var planned = touch(lead, "PLANNED");
        assertThat(due(planned)).isEqualTo(lastContact(lead).plus(Duration.ofDays(30)));
        assertThat(planned)
                .containsEntry("purpose", "NURTURE")
                .containsEntry("ownerId", ADA.id())
                .containsEntry("title", "Nurture of grade C")
                .containsEntry("every", "30 d");
        assertThat(planned.get("why")).asString().contains("30");
        as(ADA).header("Accept-Language", "zh-CN")
                .get("/api/leads/{id}/touches", lead)
                .then()
                .body("items[0].title", is("C 级客户关系维护"))
                .body("items[0].suggestions.title", contains("打电话", "寄新知", "办活动"));
        daysLater(31);
        var due = touch(lead, "DUE");
        assertThat(due.get("id")).isEqualTo(planned.get("id"));
        await().untilAsserted(() -> assertThat(announced(lead))
                .singleElement()
                .extracting(event -> event.touchId().toString(), LeadTouchDue::ownerId)
                .containsExactly(due.get("id"), ADA.id()));
        as(ADA).queryParam("owner", ADA.id())
                .queryParam("limit", 200)
                .get("/api/leads/touches")
                .then()
                .statusCode(200)
                .body("items.leadId", hasItem(lead));
        contact(lead);
        touch(lead, "DONE");
        assertThat(due(touch(lead, "PLANNED"))).isEqualTo(lastContact(lead).plus(Duration.ofDays(30)));
    }

    @Test
    void R2_7_acceptance_8_an_A_is_sold_to_and_its_nurture_stops() {
        String lead = graded(C);
        touch(lead, "PLANNED");
        grade(lead, A);
        assertThat(touch(lead, "CANCELLED")).containsEntry("purpose", "NURTURE").containsEntry("reason", "replanned");
        assertThat(touch(lead, "PLANNED")).containsEntry("purpose", "SELLING").containsEntry("every", "7 d");
    }

    @Test
    void R2_7_a_riper_grade_plans_the_touch_earlier_and_the_same_grade_leaves_it_alone() {
        String lead = graded(C);
        var first = touch(lead, "PLANNED");
        grade(lead, B);
        await().untilAsserted(() -> assertThat(touch(lead, "PLANNED")).containsEntry("every", "14 d"));
        var second = touch(lead, "PLANNED");
        assertThat(due(second)).isEqualTo(lastContact(lead).plus(Duration.ofDays(14)));
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
        grade(lead, B);
        followed(lead);
        assertThat(touch(lead, "PLANNED")).isEqualTo(second);
        as(ADA).get("/api/leads/{id}/deadlines", lead).then().body("kind", hasItem("nurture-touch"));
    }

    @Test
    void R4_2_a_key_pursuit_is_touched_every_three_working_days() {
        GivenPlaybook.in("east", Preset.yaml("standard-eight-steps"));
        String lead = registered();
        contact(lead);
        as(ADA).header("If-Match", "*")
                .body(Map.of("fit", 7, "urgency", 8, "access", 8, "budget", 6, "evidence", "seen"))
                .put("/api/leads/{id}/score", lead)
                .then()
                .statusCode(200);
        assertThat(touch(lead, "PLANNED")).containsEntry("every", "3 wd").containsEntry("title", "Key pursuit");
    }

    @Test
    void R2_7_another_owner_takes_the_touch_over() {
        String lead = graded(C);
        touch(lead, "PLANNED");
        daysLater(31);
        touch(lead, "DUE");
        as(MIA).body(Map.of("ownerId", BEN.id(), "reason", "Ada is away"))
                .post("/api/leads/{id}/assignment", lead)
                .then()
                .statusCode(200);
        await().untilAsserted(() -> listed(BEN, "DUE").body("items.leadId", hasItem(lead)));
        listed(ADA, "DUE").body("items.leadId", not(hasItem(lead)));
    }

    @Test
    void R2_7_a_lead_that_nobody_owns_is_not_nurtured() {
        String lead = graded(C);
        touch(lead, "PLANNED");
        daysLater(31);
        touch(lead, "DUE");
        Rows.execute("update lead set status = 'POOLED', owner_id = null where id = '" + lead + "'");
        Broker.publish(new LeadPooled(
                Uuid7.next(), Instant.now(), "east", UUID.fromString(lead), "Slip", ADA.id(), "recycled"));
        await().untilAsserted(() -> assertThat(
                        Rows.of("select status, reason from touch where lead_id = ?", UUID.fromString(lead)))
                .containsExactly(Map.of("status", "CANCELLED", "reason", "lead-closed")));
        await().untilAsserted(() -> assertThat(skipped(lead)).singleElement().satisfies(event -> {
            assertThat(event.skippedBy()).isNull();
            assertThat(event.reason()).isEqualTo("lead-closed");
        }));
        assertThat(Rows.count(
                        "select count(*) from deadline where subject = ? and kind = 'nurture-touch' and state = 'OPEN'",
                        UUID.fromString(lead)))
                .isZero();
    }

    @Test
    void may_be_skipped_with_a_reason_and_goes_on_from_now() {
        String lead = graded(C);
        var planned = touch(lead, "PLANNED");
        daysLater(10);
        skip(ADA, lead, planned, "").statusCode(400).body("violations.field", contains("reason"));
        skip(ADA, lead, planned, "They are on holiday")
                .statusCode(200)
                .body("status", is("SKIPPED"))
                .body("reason", is("They are on holiday"))
                .body("closedByName", is("Ada Test"));
        var next = touch(lead, "PLANNED");
        assertThat(due(next)).isAfter(due(planned).plus(Duration.ofDays(9)));
        await().untilAsserted(() -> assertThat(skipped(lead))
                .singleElement()
                .extracting("skippedBy")
                .isEqualTo(ADA.id()));
        skip(ADA, lead, planned, "Again").statusCode(409).body("code", is("touch.status"));
        grade(lead, B);
        await().untilAsserted(() -> assertThat(touch(lead, "PLANNED")).containsEntry("every", "14 d"));
        assertThat(due(touch(lead, "PLANNED")))
                .as("the skipped touch does not come back")
                .isEqualTo(due(next).minus(Duration.ofDays(16)));
    }

    @Test
    void are_seen_by_the_owner_and_those_who_lead_them() {
        String lead = graded(C);
        var planned = touch(lead, "PLANNED");
        for (var person : List.of(BEN, CLEO, MAX, NILS)) {
            as(person).get("/api/leads/{id}/touches", lead).then().statusCode(404);
            skip(person, lead, planned, "Not mine").statusCode(404);
            listed(person, "PLANNED").body("items.leadId", not(hasItem(lead)));
        }
        as(LEX).get("/api/leads/touches").then().statusCode(403);
        skip(DIRA, lead, planned, "No").statusCode(403);
        skip(ADA, graded(C), planned, "Another lead's").statusCode(404);
        for (var person : List.of(MIA, DIRA)) {
            as(person).get("/api/leads/{id}/touches", lead).then().statusCode(200);
        }
        as(MIA).queryParam("owner", ADA.id())
                .queryParam("status", "PLANNED")
                .queryParam("limit", 200)
                .get("/api/leads/touches")
                .then()
                .body("items.leadId", hasItem(lead));
    }

    @Test
    void come_page_by_page_the_soonest_first() {
        graded(B);
        graded(B);
        String next = as(ADA).queryParam("limit", 1)
                .queryParam("status", "PLANNED")
                .get("/api/leads/touches")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        as(ADA).queryParam("limit", 1)
                .queryParam("status", "PLANNED")
                .queryParam("after", next)
                .get("/api/leads/touches")
                .then()
                .body("items.size()", is(1));
    }

    @Test
    void F2_3_have_a_catalogue_of_twenty_one_kinds() {
        as(ADA).header("Accept-Language", "zh-CN")
                .get("/api/leads/touches/kinds")
                .then()
                .statusCode(200)
                .body("size()", is(21))
                .body("title", hasItem("年节贺卡"))
                .body("find { it.kind == 'gift' }.maxValue", is(200));
    }

    /** Spoken to and graded. */
    private static String graded(Map<String, Object> facts) {
        String lead = registered();
        contact(lead);
        grade(lead, facts);
        touch(lead, "PLANNED");
        return lead;
    }

    private static String registered() {
        return await("the playbook")
                .until(
                        () -> as(ADA).body(Map.of("companyName", "Slip " + UUID.randomUUID(), "source", "fair"))
                                .post("/api/leads")
                                .path("id"),
                        Objects::nonNull);
    }

    private static void contact(String lead) {
        as(ADA).body(Map.of("channel", "phone", "summary", "spoke"))
                .post("/api/leads/{id}/contacts", lead)
                .then()
                .statusCode(201);
    }

    private static void grade(String lead, Map<String, Object> facts) {
        as(ADA).header("If-Match", "*")
                .body(facts)
                .put("/api/leads/{id}/grade", lead)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse skip(TestPeople person, String lead, Map<String, Object> touch, String reason) {
        return as(person)
                .body(Map.of("reason", reason))
                .post("/api/leads/{id}/touches/{touch}/skip", lead, touch.get("id"))
                .then();
    }

    private static ValidatableResponse listed(TestPeople person, String status) {
        return as(person)
                .queryParam("status", status)
                .queryParam("limit", 200)
                .get("/api/leads/touches")
                .then()
                .statusCode(200);
    }

    /** The newest touch of the lead in this status, as its director sees it. */
    private static Map<String, Object> touch(String lead, String status) {
        return await(status)
                .until(
                        () -> as(DIRA)
                                .header("Accept-Language", "en")
                                .get("/api/leads/{id}/touches", lead)
                                .<List<Map<String, Object>>>path("items")
                                .stream()
                                .filter(touch -> status.equals(touch.get("status")))
                                .findFirst()
                                .map(HashMap::new)
                                .orElse(null),
                        Objects::nonNull);
    }

    /** Everything said about the lead so far was heard. */
    private static void followed(String lead) {
        await().until(() -> Rows.count(
                        """
                        select count(*) from outbox o where o.aggregate_id = ? and o.type in ('lead.graded.v1', 'lead.contacted.v1')
                        and not exists (select 1 from inbox i where i.event_id = o.id and i.consumer = 'nurture')""",
                        UUID.fromString(lead))
                == 0);
    }

    private static Instant due(Map<String, Object> touch) {
        return Instant.parse((String) touch.get("dueAt"));
    }

    private static Instant lastContact(String lead) {
        return Instant.parse(as(DIRA).get("/api/leads/{id}", lead).path("lastContactAt"));
    }

    private static void daysLater(int days) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(days)), Clock.class);
    }

    private static List<LeadTouchDue> announced(String lead) {
        return Broker.events(LeadEvent.TOPIC, lead).stream()
                .filter(LeadTouchDue.class::isInstance)
                .map(LeadTouchDue.class::cast)
                .toList();
    }

    private static List<LeadTouchSkipped> skipped(String lead) {
        return Broker.events(LeadEvent.TOPIC, lead).stream()
                .filter(LeadTouchSkipped.class::isInstance)
                .map(LeadTouchSkipped.class::cast)
                .toList();
    }
}
