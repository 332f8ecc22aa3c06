package io.kaituo.lead.ownership;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.events.LeadEvent;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Isolation;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.Statements;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
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
class RegisteringTest {

    @BeforeEach
    void a_week_for_the_first_contact() {
        GivenPlaybook.in(
                "east", "leads: {firstContact: {within: 7 d, clock: calendar, warnBefore: 2 d, onOverdue: notify}}");
    }

    @Test
    void makes_the_registrant_the_owner() {
        register(ADA, company())
                .then()
                .statusCode(201)
                .body("region", is("east"))
                .body("ownerId", is(ADA.id()))
                .body("ownerName", is("Ada Test"))
                .body("status", is("NEW"))
                .body("contested", is(false));
    }

    @Test
    void answers_what_is_kept() {
        var answer = as(ADA).body(Map.of(
                        "companyName", company(),
                        "source", "fair",
                        "campaign", "Spring",
                        "contactName", "王芳",
                        "contactTitle", "经理",
                        "phone", "0371-6000",
                        "email", "f@example.cn",
                        "collectedAt", "2026-01-04T16:00:00Z",
                        "referrer", "An old customer",
                        "preferences", Map.of("refusedChannels", List.of("phone"))))
                .post("/api/leads")
                .then()
                .statusCode(201)
                .body("lateEntry", is(true))
                .extract()
                .<Map<String, Object>>path("$");
        answer.put("duplicates", List.of());
        assertThat(as(ADA).get("/api/leads/{id}", answer.get("id")).<Map<String, Object>>path("$"))
                .isEqualTo(answer);
    }

    /** What a registration costs is mostly what it asks of the database; each of these is there for a reason. */
    @Test
    void asks_three_questions_at_once_and_writes_four_times_at_its_end() {
        register(ADA, company());
        try (var sent = Statements.of(ADA)) {
            register(ADA, company());
            assertThat(sent.beginnings(3))
                    .containsExactly(
                            "insert into ownership_claim",
                            "select * from",
                            "select person_id, first_day,",
                            "insert into deadline",
                            "with stream as",
                            "insert into lead",
                            "insert into search_form");
        }
    }

    @Test
    void tells_the_other_services() {
        String id = register(ADA, company()).path("id");
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, id))
                .singleElement()
                .isInstanceOfSatisfying(LeadRegistered.class, event -> {
                    assertThat(event.region()).isEqualTo("east");
                    assertThat(event.ownerId()).isEqualTo(ADA.id());
                }));
    }

    @Test
    void starts_a_clock_that_explains_itself() {
        String id = register(ADA, company()).path("id");
        as(ADA).header("Accept-Language", "en")
                .get("/api/leads/{id}/deadlines", id)
                .then()
                .statusCode(200)
                .body("kind", contains("first-contact-warning", "first-contact"))
                .body("why[1]", org.hamcrest.Matchers.containsString("7 calendar days"));
    }

    @Test
    void of_a_company_that_is_there_already_is_contested() {
        String company = company();
        register(ADA, company);
        register(BEN, " " + company.toUpperCase() + " 有限公司 ")
                .then()
                .statusCode(201)
                .body("contested", is(true))
                .body("duplicates.size()", is(1));
    }

    @Test
    void masks_what_another_team_owns() {
        String company = company();
        register(ADA, company);
        register(CLEO, company)
                .then()
                .body("duplicates[0].id", equalTo(null))
                .body("duplicates[0].ownerName", is("A**"));
    }

    @Test
    void under_a_known_external_id_changes_the_lead_instead() {
        String externalId = UUID.randomUUID().toString();
        String company = company();
        String id = put(externalId, company, "fair")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        put(externalId, company, "fair").then().statusCode(200).body("version", is(0));
        put(externalId, company, "web")
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("version", is(1))
                .body("source", is("web"));
    }

    @Test
    void under_the_same_key_answers_the_same() {
        String key = UUID.randomUUID().toString();
        var body = Map.of("companyName", company(), "source", "fair");
        Response first = as(ADA).header("Idempotency-Key", key).body(body).post("/api/leads");
        Response second = as(ADA).header("Idempotency-Key", key).body(body).post("/api/leads");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(Rows.count("select count(*) from lead where company_name = ?", body.get("companyName")))
                .isOne();
    }

    @Test
    void under_the_same_key_refuses_another_body() {
        String key = UUID.randomUUID().toString();
        as(ADA).header("Idempotency-Key", key)
                .body(Map.of("companyName", company(), "source", "fair"))
                .post("/api/leads");
        as(ADA).header("Idempotency-Key", key)
                .body(Map.of("companyName", company(), "source", "fair"))
                .post("/api/leads")
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key.reused"));
    }

    @Test
    void names_what_is_missing_in_the_callers_language() {
        as(ADA).header("Accept-Language", "zh-CN")
                .body(Map.of("companyName", " "))
                .post("/api/leads")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("invalid"))
                .body("title", is("请求格式有误"))
                .body("violations.field", contains("companyName", "source"));
    }

    @Test
    void refuses_fields_that_do_not_exist() {
        as(ADA).body(Map.of("companyName", "x", "source", "fair", "owner", "me"))
                .post("/api/leads")
                .then()
                .statusCode(400)
                .body("code", is("unknown-field"))
                .body("violations.field", contains("owner"));
    }

    @Test
    void refuses_what_is_not_json() {
        as(ADA).body("{\"companyName\": ")
                .post("/api/leads")
                .then()
                .statusCode(400)
                .body("code", is("malformed"));
    }

    @Test
    void needs_a_valid_token_for_us() {
        var body = Map.of("companyName", company(), "source", "fair");
        RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post("/api/leads")
                .then()
                .statusCode(401);
        with(Token.forAnotherAudience(ADA)).body(body).post("/api/leads").then().statusCode(401);
        with(Token.expired(ADA)).body(body).post("/api/leads").then().statusCode(401);
    }

    @Test
    void is_for_sales_people_and_managers() {
        register(LEX, company()).then().statusCode(403).body("code", is("forbidden"));
        register(DIRA, company()).then().statusCode(403);
    }

    @Test
    void in_a_foreign_region_is_forbidden() {
        as(ADA).body(Map.of("companyName", company(), "source", "fair", "region", "north"))
                .post("/api/leads")
                .then()
                .statusCode(403)
                .body("code", is("region.foreign"));
    }

    @Test
    void is_seen_by_owner_manager_and_director_and_nobody_else() {
        String id = register(ADA, company()).path("id");
        for (var person : new TestPeople[] {ADA, MIA, DIRA}) {
            as(person).get("/api/leads/{id}", id).then().statusCode(200).header("ETag", "\"0\"");
        }
        for (var person : new TestPeople[] {BEN, CLEO, TestPeople.MAX, NILS, TestPeople.NORA}) {
            as(person).get("/api/leads/{id}", id).then().statusCode(404).body("code", is("not-found"));
        }
    }

    @Test
    void shows_in_lists_page_by_page() {
        String first = register(ADA, company()).path("id");
        String second = register(ADA, company()).path("id");
        String next = as(ADA).queryParam("limit", 1)
                .get("/api/leads")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .extract()
                .path("next");
        as(ADA).queryParam("limit", 1)
                .queryParam("after", next)
                .get("/api/leads")
                .then()
                .body("items.id", contains(first));
        as(DIRA).get("/api/leads").then().body("items.id", hasItem(first));
        as(NILS).get("/api/leads").then().body("items.id", not(hasItem(first)));
    }

    @Test
    void leaves_no_table_open_to_other_regions() {
        Isolation.isComplete();
    }

    private static String company() {
        return "Harbour Works " + UUID.randomUUID();
    }

    private static Response register(TestPeople person, String company) {
        return as(person).body(Map.of("companyName", company, "source", "fair")).post("/api/leads");
    }

    private static Response put(String externalId, String company, String source) {
        return as(ADA).body(Map.of("companyName", company, "source", source))
                .put("/api/leads/by-external-id/{id}", externalId);
    }
}
