package io.kaituo.lead.reports;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.kaituo.platform.testing.Backbone;
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
import java.time.Instant;
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
class ReportingTest {

    @BeforeEach
    void a_floor_of_ten_and_no_clock_ended_yet() {
        Clocks.stopAll();
        GivenPlaybook.in("east", "leads: {firstContact: {within: 7 d, onOverdue: notify}, newRecordsPerDay: 10}");
        Rows.execute("delete from clock_outcome");
        Rows.execute("truncate lead cascade");
    }

    @Test
    void R5_2_new_records_are_counted_against_the_floor_and_lead_back_to_them() {
        long before = records(ADA);
        registered(ADA, "fair", null);
        assertThat(records(ADA)).isEqualTo(before + 1);
        var report = as(MIA).get("/api/leads/reports/new-records").then().statusCode(200);
        report.body("name", is("new-records"))
                .body("region", is("east"))
                .body("rows.ownerId", hasItem(ADA.id()))
                .body("rows.ownerId", not(hasItem(CLEO.id())))
                .body("rows.find { it.ownerId == '%s' }.floor".formatted(ADA.id()), is(10))
                .body("rows.find { it.ownerId == '%s' }.meetsFloor".formatted(ADA.id()), is(before + 1 >= 50));
        assertThat(behind(MIA, report.extract().path("rows.find { it.ownerId == '%s' }.drillDown".formatted(ADA.id()))))
                .hasSize((int) before + 1);
        String day = as(MIA).get("/api/leads/reports/new-records-by-day?rep=" + ADA.id())
                .then()
                .statusCode(200)
                .extract()
                .path("rows[-1].drillDown");
        assertThat(behind(MIA, day)).isNotEmpty();
    }

    @Test
    void R5_3_late_entries_are_counted_and_lead_back_to_them() {
        String late = registered(ADA, "fair", Instant.now().minus(Duration.ofDays(30)));
        String soon = registered(ADA, "fair", null);
        var report = as(MIA).get("/api/leads/reports/entry-lateness?rep=" + ADA.id())
                .then()
                .statusCode(200);
        List<String> behind = behind(MIA, report.extract().path("rows[0].drillDown"));
        assertThat(behind).contains(late).doesNotContain(soon);
        report.body("rows[0].late", is(behind.size()));
    }

    @Test
    void R5_6_each_clock_that_ended_is_counted_once_for_its_owner() {
        String spoken = registered(BEN, "fair", null);
        contact(BEN, spoken);
        contact(BEN, spoken);
        String overdue = registered(BEN, "fair", null);
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(8)), Clock.class);
        String period = "&from=" + day(0) + "&to=" + day(10);
        await().untilAsserted(() -> as(MIA).get("/api/leads/reports/first-contact?rep=" + BEN.id() + period)
                .then()
                .statusCode(200)
                .body("rows[0].met", is(1))
                .body("rows[0].overdue", is(org.hamcrest.Matchers.greaterThanOrEqualTo(1))));
        String behind = as(MIA).get("/api/leads/reports/first-contact?rep=" + BEN.id() + period)
                .path("rows[0].drillDown");
        assertThat(behind(MIA, behind)).contains(overdue).doesNotContain(spoken);
        as(MIA).body(Map.of("ownerId", ADA.id(), "reason", "has time"))
                .post("/api/leads/{id}/assignment", overdue)
                .then()
                .statusCode(200);
        await().untilAsserted(() -> as(MIA).get("/api/leads/reports/first-contact?rep=" + BEN.id() + period)
                .then()
                .body("rows[0].reassigned", is(1)));
    }

    @Test
    void R5_6_the_weeks_of_a_period_come_in_one_answer_and_begin_on_Monday_where_the_region_is() {
        ended(BEN, "MET", "2026-03-01T15:30:00Z");
        ended(BEN, "OVERDUE", "2026-03-01T16:30:00Z");
        ended(BEN, "MET", "2026-03-05T08:00:00Z");
        ended(BEN, "MET", "2026-03-09T08:00:00Z");
        ended(CLEO, "MET", "2026-03-05T08:00:00Z");
        String weeks = "/api/leads/reports/first-contact-by-week?region=east&from=2026-02-25&to=2026-03-08";
        as(MIA).get(weeks)
                .then()
                .statusCode(200)
                .body("rows.ownerId", is(List.of(BEN.id(), BEN.id())))
                .body("rows.week", is(List.of("2026-02-23", "2026-03-02")))
                .body("rows.met", is(List.of(1, 1)))
                .body("rows.overdue", is(List.of(0, 1)))
                .body("rows.compliance", is(List.of(1.0f, 0.5f)))
                .body("rows[0].drillDown", containsString("&from=2026-02-25&to=2026-03-01&"))
                .body("rows[1].drillDown", containsString("&from=2026-03-02&to=2026-03-08&"));
        as(DIRA).get(weeks).then().body("rows.ownerId", is(List.of(BEN.id(), BEN.id(), CLEO.id())));
    }

    @Test
    void W2_1_sources_are_measured_by_effectiveness_and_coverage() {
        String source = "source " + UUID.randomUUID();
        String ripe = registered(ADA, source, null);
        registered(ADA, source, null);
        contact(ADA, ripe);
        Rows.execute("update lead set grade = 'B' where id = '%s'".formatted(ripe));
        as(MIA).body(Map.of("places", List.of(), "industries", List.of(), "companies", 4))
                .put("/api/leads/territories/{id}", ADA.id())
                .then()
                .statusCode(200);
        try {
            var row = "rows.find { it.source == '%s' }.".formatted(source);
            var report = as(MIA).get("/api/leads/reports/sources").then().statusCode(200);
            report.body(row + "registered", is(2))
                    .body(row + "ripe", is(1))
                    .body(row + "effectiveness", is(0.5f))
                    .body(row + "companies", is(4))
                    .body(row + "coverage", is(0.25f));
            assertThat(behind(MIA, report.extract().path(row + "drillDown")))
                    .hasSize(2)
                    .contains(ripe);
        } finally {
            Rows.execute("delete from territory");
        }
    }

    @Test
    void ratings_and_conflicts_lead_back_to_their_leads() {
        registered(BEN, "fair", null);
        String rated = registered(ADA, "fair", null);
        Rows.execute("update lead set tier = 'NURTURE', score = 7.10 where id = '%s'".formatted(rated));
        var ratings = as(MIA).get("/api/leads/reports/ratings").then().statusCode(200);
        assertThat(behind(
                        MIA,
                        ratings.extract()
                                .path("rows.find { it.dimension == 'tier' && it.value == 'NURTURE' }.drillDown")))
                .contains(rated);
        assertThat(behind(
                        MIA,
                        ratings.extract().path("rows.find { it.dimension == 'score' && it.value == '7' }.drillDown")))
                .contains(rated);
        assertThat(behind(MIA, ratings.extract().path("rows.find { it.dimension == 'unscored' }.drillDown")))
                .doesNotContain(rated);
        String company = "Twice " + UUID.randomUUID();
        as(ADA).body(Map.of("companyName", company, "source", "fair")).post("/api/leads");
        String contested = as(BEN).body(Map.of("companyName", company, "source", "fair"))
                .post("/api/leads")
                .path("id");
        var conflicts = as(MIA).get("/api/leads/reports/conflicts?rep=" + BEN.id())
                .then()
                .statusCode(200);
        assertThat(behind(MIA, conflicts.extract().path("rows[0].drillDown"))).contains(contested);
    }

    @Test
    void each_is_a_table_for_spreadsheets_too() {
        registered(ADA, "=1+1", null);
        for (String name : List.of(
                "new-records",
                "new-records-by-day",
                "entry-lateness",
                "first-contact",
                "first-contact-by-week",
                "sources",
                "ratings",
                "conflicts")) {
            as(MIA).get("/api/leads/reports/{name}.csv", name)
                    .then()
                    .statusCode(200)
                    .contentType("text/csv")
                    .header("Content-Disposition", containsString(name + ".csv"))
                    .body(containsString("drillDown"));
        }
        as(MIA).get("/api/leads/reports/sources.csv").then().body(containsString("'=1+1"));
        as(MIA).get("/api/leads/reports/everything.csv").then().statusCode(404);
    }

    @Test
    void everybody_sees_the_numbers_of_those_they_lead() {
        registered(ADA, "fair", null);
        registered(CLEO, "fair", null);
        as(ADA).get("/api/leads/reports/new-records").then().body("rows.ownerId", is(List.of(ADA.id())));
        as(DIRA).get("/api/leads/reports/new-records?region=east")
                .then()
                .body("rows.ownerId", hasItem(CLEO.id()))
                .body("rows.ownerId", hasItem(ADA.id()));
        as(MAX).get("/api/leads/reports/new-records?rep=" + ADA.id()).then().statusCode(404);
        as(LEX).get("/api/leads/reports/new-records").then().statusCode(403);
        as(MIA).get("/api/leads/reports/new-records?from=2026-01-01&to=2026-06-30")
                .then()
                .statusCode(422);
        as(MIA).get("/api/leads/reports/new-records").then().body("rows.drillDown", hasItem(startsWith("/api/leads?")));
    }

    private static long records(TestPeople rep) {
        return ((Number) as(rep).get("/api/leads/reports/new-records").path("rows[0].records")).longValue();
    }

    /** The ids on every page of what a number drills down to. */
    static List<String> behind(TestPeople person, String address) {
        return as(person)
                .urlEncodingEnabled(false)
                .get(address + "&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static void ended(TestPeople owner, String outcome, String at) {
        Rows.execute(
                """
                insert into clock_outcome (event_id, region, lead_id, owner_id, outcome, at)
                values (gen_random_uuid(), 'east', gen_random_uuid(), '%s', '%s', '%s')"""
                        .formatted(owner.id(), outcome, at));
    }

    private static String day(int ahead) {
        return Instant.now().plus(Duration.ofDays(ahead)).toString().substring(0, 10);
    }

    private static void contact(TestPeople owner, String lead) {
        as(owner)
                .body(Map.of("channel", "phone", "summary", "spoke"))
                .post("/api/leads/{id}/contacts", lead)
                .then()
                .statusCode(201);
    }

    private static String registered(TestPeople owner, String source, Instant collectedAt) {
        var company = "Dock " + UUID.randomUUID();
        var body = collectedAt == null
                ? Map.of("companyName", company, "source", source)
                : Map.of("companyName", company, "source", source, "collectedAt", collectedAt.toString());
        return await("the playbook")
                .until(() -> as(owner).body(body).post("/api/leads").path("id"), java.util.Objects::nonNull);
    }
}
