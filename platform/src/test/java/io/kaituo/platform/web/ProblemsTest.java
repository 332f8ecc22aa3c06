package io.kaituo.platform.web;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemsTest {

    private static final Map<String, String> NOTE = Map.of("text", "Hello");

    @Test
    void what_is_missing_or_wrong_is_400_and_named_in_the_readers_language() {
        refused(400, "invalid", asked -> asked.body(Map.of("text", " ")).post("/api/notes"));
        as(ADA).header("Accept-Language", "zh-CN")
                .body(Map.of("text", " "))
                .post("/api/notes")
                .then()
                .body("violations.field", contains("text"))
                .body("violations.message", contains("不能为空"));
    }

    @Test
    void fields_that_do_not_exist_or_do_not_fit_are_400() {
        refused(400, "unknown-field", asked -> asked.body(Map.of("txet", "Hello"))
                .post("/api/notes"));
        refused(400, "unreadable-field", asked -> asked.body(Map.of("text", Map.of()))
                .post("/api/notes"));
        refused(400, "malformed", asked -> asked.body("{").post("/api/notes"));
    }

    @Test
    void a_body_that_is_too_large_is_413() {
        var large = Map.of("text", "x".repeat(1 << 20));
        as(ADA).header("Accept-Language", "en")
                .body(large)
                .post("/api/notes")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", is("body-too-large"))
                .body("title", is("The request is too large"));
        as(ADA).body(NOTE).post("/api/notes").then().statusCode(201);
    }

    @Test
    void a_wrong_query_is_400() {
        refused(400, "invalid", asked -> asked.queryParam("limit", 201).get("/api/notes"));
        refused(400, "cursor", asked -> asked.queryParam("after", "page-2").get("/api/notes"));
        refused(400, "cursor", asked -> asked.queryParam("after", "bm90IGEgcGxhY2U")
                .get("/api/notes"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, many",
        "of, not-an-id",
        "since, yesterday",
        "on, 2026-02-30",
        "unit, FORTNIGHTS",
        "least, much",
        "from, 2026-13-01T00:00:00Z"
    })
    void a_value_of_a_query_that_cannot_be_read_is_400_and_named(String parameter, String value) {
        refused(400, "unreadable-query", asked -> asked.queryParam(parameter, value)
                .get("/api/notes/found"));
        as(ADA).header("Accept-Language", "en")
                .queryParam(parameter, value)
                .get("/api/notes/found")
                .then()
                .body("violations.field", contains(parameter))
                .body("detail", is("The value of the query parameter " + parameter + " has the wrong form."));
    }

    @Test
    void an_id_in_the_path_that_cannot_be_read_is_404_whatever_the_query_says() {
        refused(404, "not-found", asked -> asked.get("/api/notes/{id}/found?on=2026-02-28", "not-an-id"));
    }

    @Test
    void who_is_not_known_is_401_and_told_how_to_come_in() {
        var nobody = RestAssured.given().get("/api/notes");
        nobody.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", is("unauthenticated"));
        with(Token.expired(ADA)).get("/api/notes").then().statusCode(401).body("code", is("unauthenticated"));
        with(Token.forAnotherAudience(ADA)).get("/api/notes").then().statusCode(401);
        with("no token").get("/api/notes").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void whose_role_does_not_include_it_is_403() {
        refused(LEX, 403, "forbidden", asked -> asked.body(NOTE).post("/api/notes"));
    }

    @Test
    void what_does_not_exist_is_404() {
        refused(404, "not-found", asked -> asked.get("/api/notes/{id}", UUID.randomUUID()));
        refused(404, "not-found", asked -> asked.get("/api/notes/{id}", "not-an-id"));
        refused(404, "not-found", asked -> asked.get("/api/nothing"));
    }

    @Test
    void an_operation_or_a_format_that_is_not_offered_is_405_406_and_415() {
        refused(405, "http", asked -> asked.delete("/api/notes"));
        refused(406, "http", asked -> asked.accept("image/png").get("/api/notes"));
        refused(415, "http", asked -> asked.contentType("text/plain")
                .body("Hello")
                .post("/api/notes"));
    }

    @Test
    void the_version_to_change_must_be_named_and_be_the_current_one() {
        String note = as(ADA).body(NOTE).post("/api/notes").path("id");
        refused(428, "if-match.required", asked -> asked.body(NOTE).put("/api/notes/{id}", note));
        refused(412, "if-match.stale", asked -> asked.header("If-Match", "\"7\"")
                .body(NOTE)
                .put("/api/notes/{id}", note));
        as(ADA).header("If-Match", "\"0\"")
                .body(Map.of("text", "Better"))
                .put("/api/notes/{id}", note)
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""));
    }

    @Test
    void what_makes_no_sense_is_422() {
        refused(DIRA, 422, "region.required", asked -> asked.body(NOTE).post("/api/notes"));
    }

    /** The HTTP server turns it away before anything of ours has seen it, so without a problem. */
    @Test
    void a_body_above_the_limit_is_413() {
        as(ADA).body(Map.of("text", "x".repeat(2_000_000)))
                .post("/api/notes")
                .then()
                .statusCode(413);
    }

    @Test
    void every_status_that_can_be_answered_has_its_title() {
        for (Locale language : Texts.LANGUAGES) {
            for (int status : new int[] {400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429, 500, 503}) {
                assertThat(Texts.PROBLEMS.keys(language)).contains("status." + status);
            }
        }
    }

    private static void refused(int status, String code, Function<RequestSpecification, Response> request) {
        refused(ADA, status, code, request);
    }

    /** The same problem in both languages. */
    private static void refused(
            TestPeople person, int status, String code, Function<RequestSpecification, Response> request) {
        for (String language : new String[] {"en", "zh-CN"}) {
            var locale = Texts.language(language);
            request.apply(as(person).header("Accept-Language", language))
                    .then()
                    .statusCode(status)
                    .contentType("application/problem+json")
                    .body("status", is(status))
                    .body("type", is("urn:kaituo:problem:" + code))
                    .body("code", is(code))
                    .body("title", is(Texts.PROBLEMS.of(locale, "status." + status)))
                    .body("title", not(is("status." + status)))
                    .body("detail", not(is(code)));
        }
    }
}
