package io.kaituo.contract.contracts;

import static io.kaituo.contract.Given.agree;
import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.deal;
import static io.kaituo.contract.Given.drafting;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.seal;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What two amendments say of the same list, put together. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebasingTest {

    @BeforeEach
    void the_customer_seals_first() {
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
    }

    @Test
    void puts_changes_of_different_entries_side_by_side() {
        String original = signed(List.of(delivery("Crane", "2026-05-01"), delivery("Training", "2026-06-01")));
        String first =
                amendment(original, List.of(delivery("Crane", "2026-05-15"), delivery("Training", "2026-06-01")));
        String second = amendment(
                original,
                List.of(
                        delivery("Crane", "2026-05-01"),
                        delivery("Spare parts", "2026-05-20"),
                        delivery("Training", "2026-07-01")));
        agree(ADA, MIA, first);
        seal(ADA, MIA, first);
        post(ADA, second, "rebase", Map.of())
                .then()
                .statusCode(200)
                .body("content.deliveries.item", contains("Crane", "Spare parts", "Training"))
                .body("content.deliveries.due.on", contains("2026-05-15", "2026-05-20", "2026-07-01"));
    }

    @Test
    void names_the_entries_that_both_changed() {
        String second = overtaken();
        post(ADA, second, "rebase", Map.of())
                .then()
                .statusCode(409)
                .body("code", is("contract.clash"))
                .body(
                        "violations.field",
                        containsInAnyOrder("content.deliveries.Crane", "content.deliveries.Training"));
        post(ADA, second, "rebase", Map.of("content", content(List.of(delivery("Crane", "2026-05-20")))))
                .then()
                .statusCode(200)
                .body("content.deliveries.due.on", contains("2026-05-20"));
    }

    @Test
    void shows_what_others_changed_meanwhile_and_both_wordings_of_what_clashes() {
        String original = signed(List.of(delivery("Crane", "2026-05-01")));
        look(amendment(original, List.of(delivery("Crane", "2026-05-20"))))
                .body("overtaken", is(false))
                .body("onto", is(original))
                .body("changes", empty())
                .body("clashes", empty());
        look(overtaken())
                .body("overtaken", is(true))
                .body("changes.field", contains("deliveries[1]", "deliveries[2]"))
                .body("clashes.label", contains("交付：Crane", "交付：Training"))
                .body("clashes.before", contains("Crane · 2026-05-01", "Training · 2026-06-01"))
                .body("clashes.drafted", contains("Crane · 2026-05-20", null))
                .body("clashes.current", contains("Crane · 2026-05-15", "Training · 2026-06-15"));
    }

    @Test
    void keeps_of_each_clash_what_somebody_decides_about_the_terms_they_have_read() {
        String second = overtaken();
        var decided = Map.of("content.deliveries.Crane", "current", "content.deliveries.Training", "drafted");
        post(ADA, second, "rebase", Map.of("keep", decided, "onto", second))
                .then()
                .statusCode(409)
                .body("code", is("contract.base-changed"));
        String read = look(second).extract().path("onto");
        post(ADA, second, "rebase", Map.of("keep", Map.of("content.deliveries.Crane", "current"), "onto", read))
                .then()
                .statusCode(409)
                .body("violations.field", contains("content.deliveries.Training"));
        post(ADA, second, "rebase", Map.of("keep", decided, "onto", read))
                .then()
                .statusCode(200)
                .body("content.deliveries.due.on", contains("2026-05-15"));
        look(second).body("overtaken", is(false));
    }

    /** An amendment that moves the crane and leaves the training out, after another one moved both. */
    private static String overtaken() {
        String original = signed(List.of(delivery("Crane", "2026-05-01"), delivery("Training", "2026-06-01")));
        String first =
                amendment(original, List.of(delivery("Crane", "2026-05-15"), delivery("Training", "2026-06-15")));
        String second = amendment(original, List.of(delivery("Crane", "2026-05-20")));
        agree(ADA, MIA, first);
        seal(ADA, MIA, first);
        return second;
    }

    private static ValidatableResponse look(String amendment) {
        return as(ADA).header("Accept-Language", "zh-CN")
                .get("/api/contracts/{id}/rebase", amendment)
                .then()
                .statusCode(200);
    }

    private static String signed(List<Map<String, Object>> deliveries) {
        String id = drafting(ADA, contract(deal(ADA), "content", content(deliveries)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        agree(ADA, MIA, id);
        seal(ADA, MIA, id);
        return id;
    }

    private static String amendment(String original, List<Map<String, Object>> deliveries) {
        return as(ADA).body(Map.of("content", content(deliveries)))
                .post("/api/contracts/{id}/amendments", original)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, List<Map<String, Object>>> content(List<Map<String, Object>> deliveries) {
        return Map.of("deliveries", deliveries);
    }

    private static Map<String, Object> delivery(String item, String on) {
        return Map.of("item", item, "due", Map.of("on", on));
    }
}
