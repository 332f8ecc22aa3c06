package io.kaituo.lead.views;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SavingViewsTest {

    private final String name = "重点 " + UUID.randomUUID();

    @Test
    void keeps_filter_and_order_for_its_owner() {
        String id = save(ADA, name, false)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("ownerName", is("Ada Test"))
                .body("filter.q", is("宏达"))
                .body("filter.status", is("NEW"))
                .body("filter.registeredFrom", is("2026-01-01T00:00:00Z"))
                .body("filter.size()", is(3))
                .body("sort", is("score"))
                .extract()
                .path("id");
        as(ADA).get("/api/leads/views").then().body("id", hasItem(id));
        for (var other : List.of(BEN, MIA, CLEO, NILS)) {
            as(other).get("/api/leads/views").then().statusCode(200).body("id", not(hasItem(id)));
            as(other).get("/api/leads/views/{id}", id).then().statusCode(404);
        }
    }

    @Test
    void shared_is_seen_by_the_team_and_changed_by_its_owner_alone() {
        String id = save(ADA, name, true).path("id");
        for (var colleague : List.of(BEN, MIA)) {
            as(colleague).get("/api/leads/views").then().body("id", hasItem(id));
            change(colleague, id, name, "*").then().statusCode(403).body("code", is("lead-view.not-owner"));
            as(colleague)
                    .header("If-Match", "*")
                    .delete("/api/leads/views/{id}", id)
                    .then()
                    .statusCode(403);
        }
        for (var other : List.of(CLEO, NILS)) {
            as(other).get("/api/leads/views").then().body("id", not(hasItem(id)));
            change(other, id, name, "*").then().statusCode(404);
        }
    }

    @Test
    void what_a_manager_shares_is_seen_by_those_they_lead() {
        String id = save(MIA, name, true).path("id");
        as(ADA).get("/api/leads/views/{id}", id).then().statusCode(200).body("sort", is("score"));
        as(CLEO).get("/api/leads/views/{id}", id).then().statusCode(404);
    }

    @Test
    void is_changed_and_removed_in_the_version_that_was_read() {
        String id = save(ADA, name, false).path("id");
        change(ADA, id, name, null).then().statusCode(428);
        change(ADA, id, name + " 2", "\"0\"")
                .then()
                .statusCode(200)
                .body("name", is(name + " 2"))
                .body("version", is(1))
                .body("sort", is("newest"))
                .body("filter.q", equalTo(null));
        change(ADA, id, name, "\"0\"").then().statusCode(412);
        as(ADA).header("If-Match", "\"0\"")
                .delete("/api/leads/views/{id}", id)
                .then()
                .statusCode(412);
        as(ADA).header("If-Match", "\"1\"")
                .delete("/api/leads/views/{id}", id)
                .then()
                .statusCode(204);
        as(ADA).get("/api/leads/views/{id}", id).then().statusCode(404);
    }

    @Test
    void has_a_name_of_its_own() {
        save(ADA, name, false);
        save(ADA, name, false).then().statusCode(422).body("code", is("lead-view.name-taken"));
        save(BEN, name, false).then().statusCode(201);
        save(ADA, " ", false).then().statusCode(400).body("violations", hasSize(1));
    }

    @Test
    void refuses_filters_and_orders_the_list_does_not_know() {
        as(ADA).body(Map.of("name", name, "filter", Map.of("colour", "red")))
                .post("/api/leads/views")
                .then()
                .statusCode(400)
                .body("code", is("unknown-field"));
        as(ADA).body(Map.of("name", name, "filter", Map.of(), "sort", "colour"))
                .post("/api/leads/views")
                .then()
                .statusCode(400);
    }

    @Test
    void is_for_people() {
        with(Token.of("id-machine", List.of("east"), List.of("integrator")))
                .get("/api/leads/views")
                .then()
                .statusCode(403);
    }

    private static Response save(TestPeople person, String name, boolean shared) {
        return as(person)
                .body(Map.of(
                        "name",
                        name,
                        "filter",
                        Map.of("q", "宏达", "status", "NEW", "registeredFrom", "2026-01-01T00:00:00Z"),
                        "sort",
                        "score",
                        "shared",
                        shared))
                .post("/api/leads/views");
    }

    private static Response change(TestPeople person, String id, String name, String version) {
        var request = as(person).body(Map.of("name", name, "filter", Map.of("tier", "NURTURE")));
        return (version == null ? request : request.header("If-Match", version)).put("/api/leads/views/{id}", id);
    }
}
