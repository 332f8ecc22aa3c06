package io.kaituo.lead.inspection;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.kaituo.events.LeadEvent;
import io.kaituo.events.RegisterEvent.InspectionDue;
import io.kaituo.events.RegisterEvent.LeadInspected;
import io.kaituo.events.RegisterEvent.LeadResubmitted;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Clocks;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Isolation;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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
class InspectingTest {

    @BeforeEach
    void inspected_on_fridays() {
        Clocks.stopAll();
        Rows.execute("truncate lead cascade");
        GivenPlaybook.in(
                "east",
                "leads: {firstContact: {within: 7 d, onOverdue: notify}, inspection: {day: friday, at: '17:00'}}");
    }

    @Test
    void R5_3_the_weeks_new_records_lie_on_the_managers_sheet() {
        String adas = registered(ADA);
        String bens = registered(BEN);
        String cleos = registered(CLEO);
        assertThat(sheet(MIA, "?limit=200")).contains(adas, bens).doesNotContain(cleos);
        assertThat(sheet(MIA, "?limit=200&rep=" + ADA.id())).contains(adas).doesNotContain(bens);
        assertThat(sheet(ADA, "?limit=200")).contains(adas).doesNotContain(bens);
        assertThat(sheet(MIA, "?limit=200&week=2026-W01")).doesNotContain(adas);
        assertThat(sheet(DIRA, "?limit=200&region=east")).contains(adas, cleos);
        as(MIA).header("Accept-Language", "en")
                .get("/api/leads/inspections/summary")
                .then()
                .statusCode(200)
                .body(
                        "week",
                        is(Week.of(Instant.now(), ZoneId.of("Asia/Shanghai")).toString()))
                .body("why", containsString("every week on this day"))
                .body("reps.ownerId", hasItems(ADA.id(), BEN.id()))
                .body("reps.ownerId", not(hasItem(CLEO.id())))
                .body("reps.find { it.ownerId == '%s' }.open".formatted(ADA.id()), is(notNullValue()));
        as(MIA).get("/api/leads/inspections?week=soon").then().statusCode(422).body("code", is("inspection.week"));
    }

    @Test
    void the_sheet_is_read_page_by_page() {
        var records = List.of(registered(ADA), registered(ADA), registered(ADA));
        var seen = sheet(ADA, "?limit=2");
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(records);
    }

    @Test
    void R5_3_an_accepted_record_is_done_with() {
        String lead = registered(ADA);
        inspect(MIA, lead, "accept", null).statusCode(200).body("status", is("ACCEPTED"));
        assertThat(sheet(MIA, "?limit=200&status=OPEN")).doesNotContain(lead);
        assertThat(sheet(MIA, "?limit=200&status=ACCEPTED")).contains(lead);
        inspect(MIA, lead, "return", "too late").statusCode(409).body("code", is("inspection.status"));
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, lead))
                .filteredOn(LeadInspected.class::isInstance)
                .singleElement()
                .extracting("accepted", "inspectedBy")
                .containsExactly(true, MIA.id()));
    }

    @Test
    void R5_3_a_returned_record_waits_for_its_owner_until_it_is_corrected() {
        String lead = registered(ADA);
        inspect(MIA, lead, "return", null).statusCode(422).body("code", is("inspection.comment-required"));
        inspect(MIA, lead, "return", "No phone number").statusCode(200).body("returns", is(1));
        assertThat(returned(ADA)).contains(lead);
        assertThat(returned(MIA)).contains(lead);
        assertThat(returned(BEN)).doesNotContain(lead);
        as(ADA).get("/api/leads/{id}/inspection", lead)
                .then()
                .body("comment", is("No phone number"))
                .body("inspectedByName", is("Mia Test"));
        as(ADA).post("/api/leads/{id}/inspection/resubmission", lead)
                .then()
                .statusCode(200)
                .body("status", is("RESUBMITTED"));
        assertThat(returned(ADA)).doesNotContain(lead);
        as(ADA).post("/api/leads/{id}/inspection/resubmission", lead).then().statusCode(409);
        inspect(MIA, lead, "accept", null).statusCode(200).body("status", is("ACCEPTED"));
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, lead))
                .extracting(Object::getClass)
                .containsSubsequence(LeadInspected.class, LeadResubmitted.class, LeadInspected.class));
    }

    @Test
    void R5_3_an_edit_of_a_returned_record_is_its_correction() {
        String lead = registered(ADA);
        inspect(MIA, lead, "return", "No phone number").statusCode(200);
        as(ADA).header("If-Match", "*")
                .body(Map.of("companyName", "Quay " + lead, "source", "fair", "phone", "0371 1234"))
                .put("/api/leads/{id}", lead)
                .then()
                .statusCode(200);
        assertThat(returned(ADA)).doesNotContain(lead);
        assertThat(sheet(MIA, "?limit=200&status=RESUBMITTED")).contains(lead);
    }

    @Test
    void many_records_get_one_verdict_or_none() {
        String first = registered(ADA);
        String second = registered(BEN);
        String foreign = registered(CLEO);
        inspectAll(MIA, first, second, foreign).statusCode(422).body("code", is("inspection.unknown-records"));
        as(ADA).get("/api/leads/{id}/inspection", first).then().body("status", is("OPEN"));
        inspectAll(MIA, first, second).statusCode(200).body("status", everyItem(is("ACCEPTED")));
        inspectAll(MIA, first, registered(ADA)).statusCode(409);
        inspectAll(ADA, first).statusCode(403);
    }

    @Test
    void is_the_business_of_those_who_lead_the_rep() {
        String lead = registered(ADA);
        inspect(ADA, lead, "accept", null).statusCode(403);
        inspect(LEX, lead, "accept", null).statusCode(403);
        inspect(MAX, lead, "accept", null).statusCode(404);
        inspect(NORA, lead, "accept", null).statusCode(404);
        as(BEN).get("/api/leads/{id}/inspection", lead).then().statusCode(404);
        as(BEN).post("/api/leads/{id}/inspection/resubmission", lead).then().statusCode(404);
        as(LEX).get("/api/leads/inspections").then().statusCode(403);
        as(LEX).get("/api/leads/returned").then().statusCode(403);
        String own = registered(MIA);
        inspect(MIA, own, "accept", null).statusCode(409).body("code", is("inspection.own-record"));
        inspect(DIRA, own, "accept", null).statusCode(200);
    }

    @Test
    void R5_3_the_manager_is_reminded_when_the_hour_has_come_and_the_next_week_is_planned() {
        registered(ADA);
        await().until(() -> !planned().isEmpty());
        var first = planned().get(0);
        QuarkusMock.installMockForType(
                Clock.offset(
                        Clock.systemUTC(),
                        Duration.between(Instant.now(), first).plusSeconds(1)),
                Clock.class);
        var sheet = uuid("east " + MIA.id());
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, sheet.toString()))
                .filteredOn(event -> event.at().isBefore(first.plusSeconds(60)))
                .hasSize(1)
                .allSatisfy(event -> assertThat(event).isInstanceOfSatisfying(InspectionDue.class, due -> {
                    assertThat(due.managerId()).isEqualTo(MIA.id());
                    assertThat(due.records()).isPositive();
                    assertThat(due.dueAt()).isEqualTo(first);
                })));
        await().untilAsserted(() -> assertThat(planned()).singleElement().satisfies(next -> assertThat(next)
                .isAfter(first.plus(Duration.ofDays(3)))));
    }

    @Test
    void no_table_is_open_to_other_regions() {
        Isolation.isComplete();
    }

    private static List<Instant> planned() {
        return Rows.of(
                        "select due_at from deadline where subject = ? and kind = 'inspection' and state = 'OPEN'",
                        uuid("east"))
                .stream()
                .map(row -> ((Timestamp) row.get("due_at")).toInstant())
                .toList();
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("inspection " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Every page of it. */
    private static List<String> sheet(TestPeople person, String query) {
        var seen = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = as(person)
                    .get("/api/leads/inspections" + query + next)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.lead.id"));
            next = page.path("next") == null ? null : "&after=" + page.path("next");
        }
        return seen;
    }

    private static List<String> returned(TestPeople person) {
        return as(person)
                .get("/api/leads/returned?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.lead.id");
    }

    private static ValidatableResponse inspect(TestPeople manager, String lead, String outcome, String comment) {
        return as(manager)
                .body(comment == null ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "comment", comment))
                .post("/api/leads/{id}/inspection", lead)
                .then();
    }

    private static ValidatableResponse inspectAll(TestPeople manager, String... leads) {
        return as(manager)
                .body(Map.of("leadIds", List.of(leads), "outcome", "accept"))
                .post("/api/leads/inspections")
                .then();
    }

    private static String registered(TestPeople owner) {
        var body = Map.of("companyName", "Quay " + UUID.randomUUID(), "source", "fair");
        return await("the playbook")
                .until(() -> as(owner).body(body).post("/api/leads").path("id"), java.util.Objects::nonNull);
    }
}
