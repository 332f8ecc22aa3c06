package io.kaituo.lead.score;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.lead.Preset;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
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
class SimulatingTest {

    @BeforeEach
    void the_regions_work_by_the_eight_steps() {
        GivenPlaybook.in("east", Preset.yaml("standard-eight-steps"));
        GivenPlaybook.in("north", Preset.yaml("standard-eight-steps"));
        Rows.execute("delete from lead_score where region = 'north'");
    }

    @Test
    void R4_2_tells_what_another_threshold_would_do_and_does_nothing() {
        String pursued = scored(NILS, 7, 8, 8, 6);
        String low = scored(NILS, 8, 5, 4, 6);
        scored(NILS, 9, 3, 6, 9);
        var result = simulated(NORA, Map.of("highPotential", 6.2));
        assertThat(result.getInt("leads")).isEqualTo(3);
        assertThat(result.<Map<String, Integer>>get("before"))
                .isEqualTo(Map.of("KEY_PURSUIT", 1, "LONG_TERM", 1, "NONE", 1));
        assertThat(result.<Map<String, Integer>>get("after"))
                .isEqualTo(Map.of("KEY_PURSUIT", 1, "LONG_TERM", 1, "NURTURE", 1));
        assertThat(result.getInt("highPotentialBefore")).isEqualTo(2);
        assertThat(result.getInt("highPotentialAfter")).isEqualTo(3);
        assertThat(result.<Map<String, Integer>>get("moves")).isEqualTo(Map.of("NONE > NURTURE", 1));
        assertThat(result.<Map<String, Object>>getList("sample"))
                .singleElement()
                .satisfies(
                        moved -> assertThat(moved).containsEntry("leadId", low).containsEntry("to", "NURTURE"));
        as(NILS).get("/api/leads/{id}", low).then().body("tier", nullValue());
        as(NILS).get("/api/leads/{id}", pursued).then().body("version", is(1));
    }

    @Test
    void tries_other_weights_and_tiers() {
        scored(NILS, 10, 0, 0, 0);
        scored(NILS, 0, 10, 10, 10);
        var tiers = List.of(Map.of("tier", "LONG_TERM", "when", "fit == 10.0"));
        var weights = Map.of("fit", 1, "urgency", 0.1, "access", 0.1, "budget", 0.1);
        var result = simulated(NORA, Map.of("weights", weights, "tiers", tiers));
        assertThat(result.<Map<String, Integer>>get("after")).isEqualTo(Map.of("LONG_TERM", 1, "NONE", 1));
    }

    @Test
    void goes_on_part_by_part_when_there_are_many() {
        scored(NILS, 7, 8, 8, 6);
        Rows.execute(
                """
                with many as (
                    insert into lead (id, version, region, company_name, company_key, source, status, owner_id, registered_by,
                        contested, collected_at, registered_at, playbook, playbook_version, overdue, automatic_reassignments)
                    select gen_random_uuid(), 0, 'north', 'Fjell ' || n, 'fjell' || n, 'fair', 'CONTACTED', 'id-nils', 'id-nils',
                        false, now(), now(), 'test', 1, false, 0 from generate_series(1, 2500) n returning id)
                insert into lead_score (id, region, lead_id, fit, urgency, access, budget, judgements, score, high_potential,
                    playbook, playbook_version, scored_by, scored_at, current)
                select gen_random_uuid(), 'north', id, 9, 9, 9, 9, '[]', 9, false, 'test', 1, 'id-nils', now(), true from many""");
        var result = simulated(NORA, Map.of());
        assertThat(result.getInt("leads")).isEqualTo(2501);
        assertThat(result.getInt("moves.'NONE > KEY_PURSUIT'")).isEqualTo(2500);
        assertThat(result.getList("sample")).hasSize(50);
    }

    @Test
    void counts_only_what_the_caller_sees() {
        String mine = scored(ADA, 8, 5, 4, 6);
        String foreign = scored(CLEO, 8, 5, 4, 6);
        var seen = simulated(MIA, Map.of("highPotential", 0)).getList("sample.leadId");
        assertThat(seen).doesNotContain(foreign);
        assertThat(simulated(MAX, Map.of("highPotential", 0)).getList("sample.ownerId"))
                .containsOnly(CLEO.id());
        as(MIA).get("/api/leads/{id}", mine).then().body("tier", nullValue());
    }

    @Test
    void is_refused_when_it_could_not_be_done() {
        var unreadable = Map.of("tiers", List.of(Map.of("tier", "NURTURE", "when", "charm > 3.0")));
        simulate(NORA, unreadable)
                .then()
                .statusCode(422)
                .body("code", is("score.condition"))
                .body("detail", containsString("charm"));
        simulate(NORA, Map.of("highPotential", 11)).then().statusCode(400);
        simulate(NILS, Map.of()).then().statusCode(403);
        simulate(NORA, Map.of("region", "east")).then().statusCode(403).body("code", is("region.foreign"));
        simulate(DIRA, Map.of()).then().statusCode(422).body("code", is("region.required"));
        simulate(DIRA, Map.of("region", "north")).then().statusCode(202);
    }

    private static String scored(TestPeople owner, int fit, int urgency, int access, int budget) {
        String lead = await("the playbook")
                .until(
                        () -> as(owner)
                                .body(Map.of("companyName", "Berth " + UUID.randomUUID(), "source", "fair"))
                                .post("/api/leads")
                                .path("id"),
                        Objects::nonNull);
        as(owner)
                .header("If-Match", "*")
                .body(Map.of("fit", fit, "urgency", urgency, "access", access, "budget", budget, "evidence", "seen"))
                .put("/api/leads/{id}/score", lead)
                .then()
                .statusCode(200);
        return lead;
    }

    private static Response simulate(TestPeople person, Map<String, ?> rules) {
        return as(person).body(rules).post("/api/leads/score-simulations");
    }

    /** The result of the job that was started. */
    private static JsonPath simulated(TestPeople person, Map<String, ?> rules) {
        String job = simulate(person, rules).then().statusCode(202).extract().header("Location");
        return await("the job")
                .until(() -> as(person).get(job.substring(job.indexOf("/api"))).jsonPath(), view -> "DONE"
                        .equals(view.getString("state")))
                .setRootPath("result");
    }
}
