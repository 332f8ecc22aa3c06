package io.kaituo.lead.category;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.LeadCareEvent.LeadCategoryChanged;
import io.kaituo.events.LeadCareEvent.LeadKeyMarked;
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
import io.restassured.path.json.JsonPath;
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
class CategorisingTest {

    @BeforeEach
    void the_region_sells_advertising() {
        Clocks.stopAll();
        GivenPlaybook.in("east", Preset.yaml("advertising-sales"));
    }

    @Test
    void R5_14_a_lead_moves_from_one_category_to_another_as_it_gets_further() {
        String lead = registered();
        shown(lead).body("category", is("tracking")).body("categoryTitle", is("Customers to keep an eye on"));
        talk(lead).body("category", is("progressing"));
        as(ADA).header("Accept-Language", "zh-CN")
                .get("/api/leads/{id}", lead)
                .then()
                .body("categoryTitle", is("进展客户"));
        await().untilAsserted(() -> assertThat(changes(lead))
                .extracting(LeadCategoryChanged::formerCategory, LeadCategoryChanged::category)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("tracking", "progressing")));
    }

    @Test
    void R5_14_without_progress_for_thirty_days_it_falls_back_by_itself() {
        String lead = registered();
        talk(lead);
        grade(lead, Map.of("money", false, "authority", false, "need", true));
        later(Duration.ofDays(31));
        await().untilAsserted(() -> shown(lead).body("category", is("potential")));
        assertThat(Rows.count(
                        "select count(*) from deadline where subject = ? and kind = 'category-lapse' and state = 'OPEN'",
                        UUID.fromString(lead)))
                .isZero();
    }

    @Test
    void R5_14_the_manager_calls_a_lead_important_with_a_reason() {
        String lead = registered();
        mark(ADA, lead, true).statusCode(403);
        mark(NORA, lead, true).statusCode(404);
        as(MIA).body(Map.of("key", true, "reason", "The whole mall"))
                .put("/api/leads/{id}/key", lead)
                .then()
                .statusCode(428);
        mark(MIA, lead, true).statusCode(200).body("keyLead", is(true)).body("category", is("key"));
        mark(MIA, lead, false).body("keyLead", is(false)).body("category", is("tracking"));
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, lead))
                .filteredOn(LeadKeyMarked.class::isInstance)
                .extracting(event -> ((LeadKeyMarked) event).important())
                .containsExactly(true, false));
    }

    @Test
    void R5_14_whom_nobody_sells_to_has_no_category() {
        String lead = registered();
        as(ADA).body(Map.of("reason", "no-need"))
                .post("/api/leads/{id}/disqualification", lead)
                .then()
                .statusCode(200);
        await().untilAsserted(() -> shown(lead).body("category", nullValue()));
    }

    @Test
    void R5_14_the_board_counts_each_category_and_leads_to_its_leads() {
        String rep = BEN.id();
        String key = registered(BEN);
        String tracked = registered(BEN);
        mark(MIA, key, true);
        later(Duration.ofDays(3));
        var board = board(MIA, rep, 2);
        assertThat(board.getList("categories.category"))
                .containsExactly("signed", "intent", "key", "progressing", "potential", "tracking");
        assertThat(column(board, "signed")).containsEntry("leads", 0).containsEntry("longestIdleDays", null);
        assertThat(column(board, "key")).containsEntry("leads", 1).containsEntry("stalled", 1);
        assertThat(column(board, "key").get("longestIdleDays")).isEqualTo(3);
        assertThat(column(board(MIA, rep, 4), "key")).containsEntry("stalled", 0);
        as(MIA).get(column(board, "key").get("drillDown").toString())
                .then()
                .statusCode(200)
                .body("items.id", contains(key));
        as(MIA).get(column(board, "tracking").get("stalledDrillDown").toString())
                .then()
                .body("items.id", contains(tracked));
        as(ADA).get("/api/leads/categories?rep=" + rep).then().statusCode(404);
    }

    private static JsonPath board(TestPeople manager, String rep, int idleDays) {
        return as(manager)
                .queryParam("region", "east")
                .queryParam("rep", rep)
                .queryParam("idleDays", idleDays)
                .get("/api/leads/categories")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> column(JsonPath board, String category) {
        return board.<Map<String, Object>>getList("categories").stream()
                .filter(column -> column.get("category").equals(category))
                .findFirst()
                .orElseThrow();
    }

    private static List<LeadCategoryChanged> changes(String lead) {
        return Broker.events(LeadEvent.TOPIC, lead).stream()
                .filter(LeadCategoryChanged.class::isInstance)
                .map(LeadCategoryChanged.class::cast)
                .toList();
    }

    private static void later(Duration time) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), time), Clock.class);
    }

    private static ValidatableResponse talk(String lead) {
        return as(ADA).body(Map.of("channel", "phone", "summary", "They want a sample"))
                .post("/api/leads/{id}/contacts", lead)
                .then()
                .statusCode(201);
    }

    private static void grade(String lead, Map<String, Object> facts) {
        as(ADA).header("If-Match", version(lead))
                .body(facts)
                .put("/api/leads/{id}/grade", lead)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse mark(TestPeople person, String lead, boolean key) {
        return as(person)
                .header("If-Match", version(lead))
                .body(Map.of("key", key, "reason", "The whole mall"))
                .put("/api/leads/{id}/key", lead)
                .then();
    }

    private static String version(String lead) {
        return "\"" + as(MIA).get("/api/leads/{id}", lead).path("version") + "\"";
    }

    private static ValidatableResponse shown(String lead) {
        return as(ADA).header("Accept-Language", "en")
                .get("/api/leads/{id}", lead)
                .then()
                .statusCode(200);
    }

    private static String registered() {
        return registered(ADA);
    }

    private static String registered(TestPeople rep) {
        return as(rep).body(Map.of("companyName", "Mall " + UUID.randomUUID(), "source", "internet"))
                .post("/api/leads")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
