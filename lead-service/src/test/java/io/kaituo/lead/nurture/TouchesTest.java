package io.kaituo.lead.nurture;

import static io.kaituo.lead.nurture.GivenTouch.B;
import static io.kaituo.lead.nurture.GivenTouch.C;
import static io.kaituo.lead.nurture.GivenTouch.daysLater;
import static io.kaituo.lead.nurture.GivenTouch.due;
import static io.kaituo.lead.nurture.GivenTouch.grade;
import static io.kaituo.lead.nurture.GivenTouch.graded;
import static io.kaituo.lead.nurture.GivenTouch.listed;
import static io.kaituo.lead.nurture.GivenTouch.skip;
import static io.kaituo.lead.nurture.GivenTouch.skipped;
import static io.kaituo.lead.nurture.GivenTouch.touch;
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

import io.kaituo.lead.Preset;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Clocks;
import io.kaituo.platform.testing.GivenPlaybook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TouchesTest {

    @BeforeEach
    void the_region_works_by_the_ERP_method() {
        Clocks.stopAll();
        GivenPlaybook.in("east", Preset.yaml("erp-abcd"));
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
}
