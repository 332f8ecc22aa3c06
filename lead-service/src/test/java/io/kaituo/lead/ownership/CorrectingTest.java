package io.kaituo.lead.ownership;

import static io.kaituo.lead.ownership.GivenRecord.correct;
import static io.kaituo.lead.ownership.GivenRecord.known;
import static io.kaituo.lead.ownership.GivenRecord.register;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.kaituo.events.LeadEvent;
import io.kaituo.events.RegisterEvent.LeadChanged;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The file of each lead (《客户信息档案》, F5.2) is put right, and keeps what was known before. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectingTest {

    @BeforeEach
    void a_week_for_the_first_contact() {
        GivenPlaybook.in("east", "leads: {firstContact: {within: 7 d, onOverdue: notify}}");
    }

    @Test
    void F5_2_a_correction_keeps_what_was_known_before() {
        var known = known();
        String id = register(known).path("id");
        known.put("phone", "13900000000");
        known.put("contactTitle", "Head of purchasing");
        correct(CLEO, id, known, "\"0\"").then().statusCode(200).body("phone", is("13900000000"));
        as(MAX).get("/api/leads/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items.field", org.hamcrest.Matchers.containsInAnyOrder("contactTitle", "phone"))
                .body("items.find { it.field == 'phone' }.before", is("13812345678"))
                .body("items.find { it.field == 'phone' }.after", is("13900000000"))
                .body("items.find { it.field == 'phone' }.changedByName", is("Cleo Test"));
        await().untilAsserted(() ->
                assertThat(Broker.events(LeadEvent.TOPIC, id)).hasSize(2).last().isInstanceOf(LeadChanged.class));
    }

    @Test
    void F5_2_the_history_is_read_page_by_page() {
        var known = known();
        String id = register(known).path("id");
        known.put("notes", "first");
        correct(CLEO, id, known, "*");
        known.put("notes", "second");
        correct(CLEO, id, known, "*");
        String next = as(CLEO).queryParam("limit", 1)
                .get("/api/leads/{id}/history", id)
                .then()
                .body("items.after", contains("second"))
                .extract()
                .path("next");
        as(CLEO).queryParam("limit", 1)
                .queryParam("after", next)
                .get("/api/leads/{id}/history", id)
                .then()
                .body("items.after", contains("first"));
    }

    @Test
    void a_correction_of_nothing_changes_nothing() {
        var known = known();
        String id = register(known).path("id");
        correct(CLEO, id, known, "\"0\"").then().statusCode(200).body("version", is(0));
        assertThat(Rows.count("select count(*) from lead_change where lead_id = ?", UUID.fromString(id)))
                .isZero();
    }

    @Test
    void a_correction_names_the_version_it_corrects() {
        String id = register(known()).path("id");
        correct(CLEO, id, known(), null).then().statusCode(428);
        correct(CLEO, id, known(), "\"7\"").then().statusCode(412);
    }

    @Test
    void only_owner_and_manager_correct() {
        String id = register(known()).path("id");
        for (var stranger : new TestPeople[] {BEN, ADA, NILS, NORA}) {
            correct(stranger, id, known(), "*").then().statusCode(404);
            as(stranger).get("/api/leads/{id}/history", id).then().statusCode(404);
        }
        correct(DIRA, id, known(), "*").then().statusCode(403);
        correct(LEX, id, known(), "*").then().statusCode(403);
        correct(MAX, id, known(), "*").then().statusCode(200);
    }

    @Test
    void putting_under_an_external_id_keeps_the_history_too_and_is_for_those_who_see_the_lead() {
        String externalId = UUID.randomUUID().toString();
        var known = known();
        String id =
                put(CLEO, externalId, known).then().statusCode(201).extract().path("id");
        known.put("notes", "called");
        put(BEN, externalId, known).then().statusCode(404);
        put(CLEO, externalId, known).then().statusCode(200);
        as(CLEO).get("/api/leads/{id}/history", id).then().body("items.field", contains("notes"));
    }

    @Test
    void R5_4_a_corrected_name_is_claimed_when_it_is_corrected() {
        var first = known();
        register(BEN, first);
        var known = known();
        String id = register(known).path("id");
        known.put("companyName", first.get("companyName"));
        correct(CLEO, id, known, "*").then().statusCode(200).body("contested", is(true));
    }

    @Test
    void R5_4_a_name_that_others_want_too_stays_until_somebody_rules() {
        var known = known();
        String id = register(known).path("id");
        register(BEN, known).then().body("contested", is(true));
        known.put("companyName", "Other " + UUID.randomUUID());
        correct(CLEO, id, known, "*").then().statusCode(409).body("code", is("lead.contested-name"));
    }

    @Test
    void a_name_given_up_is_free_for_others() {
        var known = known();
        String id = register(known).path("id");
        var former = Map.copyOf(known);
        known.put("companyName", "Other " + UUID.randomUUID());
        correct(CLEO, id, known, "*").then().statusCode(200).body("contested", is(false));
        register(BEN, former).then().body("contested", is(false));
        register(BEN, known).then().body("contested", is(true));
    }

    @Test
    void masks_personal_data_in_the_history_too() {
        var known = known();
        String id = register(known).path("id");
        known.put("contactName", "李四");
        correct(CLEO, id, known, "*");
        as(LEX).get("/api/leads/{id}/history", id)
                .then()
                .body("items.before", contains("王**"))
                .body("items.after", contains("李**"));
    }

    private static Response put(TestPeople person, String externalId, Map<String, ?> known) {
        return as(person).body(known).put("/api/leads/by-external-id/{id}", externalId);
    }
}
