package io.kaituo.lead.nurture;

import static io.kaituo.lead.nurture.GivenTouch.A;
import static io.kaituo.lead.nurture.GivenTouch.B;
import static io.kaituo.lead.nurture.GivenTouch.C;
import static io.kaituo.lead.nurture.GivenTouch.announced;
import static io.kaituo.lead.nurture.GivenTouch.contact;
import static io.kaituo.lead.nurture.GivenTouch.daysLater;
import static io.kaituo.lead.nurture.GivenTouch.due;
import static io.kaituo.lead.nurture.GivenTouch.followed;
import static io.kaituo.lead.nurture.GivenTouch.grade;
import static io.kaituo.lead.nurture.GivenTouch.graded;
import static io.kaituo.lead.nurture.GivenTouch.lastContact;
import static io.kaituo.lead.nurture.GivenTouch.listed;
import static io.kaituo.lead.nurture.GivenTouch.registered;
import static io.kaituo.lead.nurture.GivenTouch.skipped;
import static io.kaituo.lead.nurture.GivenTouch.touch;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.events.LeadCareEvent.LeadTouchDue;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.Preset;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Clocks;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NurturingTest {

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
}
