package io.kaituo.account.playbooks;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.kaituo.events.PlaybookEvent;
import io.kaituo.events.PlaybookEvent.PlaybookActivated;
import io.kaituo.events.PlaybookEvent.PlaybookPublished;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "account"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishingPlaybooksTest {

    private static final String PRESET = Presets.file("standard-eight-steps.yaml");

    @Inject
    InitialPlaybooks initial;

    private final String name = "test-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void makes_the_next_version_what_the_region_works_by() {
        publish(ROOT, yaml("3 wd"))
                .then()
                .statusCode(201)
                .body("region", is("north"))
                .body("name", is(name))
                .body("version", is(1))
                .body("title.en", is("Standard expansion in eight steps"))
                .body("publishedByName", is("Root Test"))
                .body("current", is(true));
        publish(DIRA, yaml("4 wd")).then().statusCode(201).body("version", is(2));
        as(NILS).get("/api/playbooks")
                .then()
                .statusCode(200)
                .body("name", contains(name))
                .body("version", contains(2))
                .body("activatedBy", contains(DIRA.id()));
        as(ADA).get("/api/playbooks").then().body("name", is(List.of()));
    }

    @Test
    void tells_every_service_first_that_it_exists_and_then_that_it_is_current() {
        publish(ROOT, yaml("3 wd"));
        await().untilAsserted(() -> assertThat(Broker.events(PlaybookEvent.TOPIC, "north/" + name + "/1"))
                .singleElement()
                .isInstanceOfSatisfying(PlaybookPublished.class, published -> {
                    assertThat(published.publishedBy()).isEqualTo(ROOT.id());
                    assertThat(published
                                    .content()
                                    .at("/leads/firstContact/origin")
                                    .asText())
                            .isEqualTo("ours");
                }));
        await().untilAsserted(() -> assertThat(Broker.events(PlaybookEvent.TOPIC, "north/current"))
                .last()
                .isInstanceOfSatisfying(PlaybookActivated.class, activated -> assertThat(activated.playbook())
                        .isEqualTo(name)));
        await().untilAsserted(() -> assertThat(Rows.of(
                        "select content #>> '{leads,firstContact,within}' as within from playbook "
                                + "where region = 'north' and name = ? and current",
                        name))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("within", "3 wd")));
    }

    @Test
    void accepts_json_as_well() {
        String document = Presets.named("standard-eight-steps").json().replace("standard-eight-steps", name);
        as(ROOT).body("{\"region\": \"north\", \"document\": " + document + "}")
                .post("/api/playbooks")
                .then()
                .statusCode(201)
                .body("name", is(name));
    }

    @Test
    void keeps_the_history_and_every_document_as_it_was_written() {
        publish(ROOT, yaml("3 wd"));
        publish(ROOT, yaml("4 wd"));
        as(NORA).get("/api/playbooks/{name}/versions", name)
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.current", contains(true, false))
                .body("items.note", contains("because", "because"))
                .body("items.publishedBy", contains(ROOT.id(), ROOT.id()));
        as(NORA).accept("application/yaml")
                .get("/api/playbooks/{name}/versions/1", name)
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(containsString("within: 3 wd"));
        as(NORA).accept("application/json")
                .get("/api/playbooks/{name}/versions/1", name)
                .then()
                .statusCode(200)
                .body("leads.firstContact.within", is("3 wd"))
                .body("leads.firstContact.origin", is("ours"));
        as(NORA).accept("text/csv")
                .get("/api/playbooks/{name}/versions/1", name)
                .then()
                .statusCode(406);
    }

    @Test
    void shows_what_changed() {
        publish(ROOT, yaml("3 wd"));
        publish(ROOT, yaml("4 wd"));
        as(NORA).get("/api/playbooks/{name}/versions/2/diff", name)
                .then()
                .statusCode(200)
                .body("path", contains("/leads/firstContact/within"))
                .body("before", contains("3 wd"))
                .body("after", contains("4 wd"));
        as(NORA).queryParam("against", 2)
                .get("/api/playbooks/{name}/versions/1/diff", name)
                .then()
                .body("after", contains("3 wd"));
        as(NORA).get("/api/playbooks/{name}/versions/1/diff", name).then().statusCode(404);
    }

    @Test
    void goes_back_to_an_older_version() {
        publish(ROOT, yaml("3 wd"));
        publish(ROOT, yaml("4 wd"));
        activate(ROOT, 1).then().statusCode(200).body("version", is(1)).body("current", is(true));
        activate(ROOT, 1).then().statusCode(409).body("code", is("playbook.already-active"));
        activate(ROOT, 9).then().statusCode(404);
        activate(NORA, 2).then().statusCode(403);
        as(NORA).get("/api/playbooks").then().body("version", contains(1));
        await().untilAsserted(() -> assertThat(Broker.events(PlaybookEvent.TOPIC, "north/current"))
                .last()
                .isInstanceOfSatisfying(PlaybookActivated.class, activated -> assertThat(activated.version())
                        .isEqualTo(1)));
        assertThat(Rows.count("select count(*) from published_playbook where region = 'north' and current"))
                .isOne();
    }

    @Test
    void refuses_what_nobody_could_work_by_and_says_where() {
        publish(ROOT, yaml("3 weeks"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("playbook.invalid"))
                .body("detail", containsString("mistake"))
                .body("violations.field", hasItem("/leads/firstContact/within"))
                .body("violations.message", hasItem(startsWith("Line " + line("within: 3 weeks") + ": ")));
        as(ROOT).header("Accept-Language", "zh-CN")
                .body(Map.of("region", "north", "yaml", "a: [1"))
                .post("/api/playbooks")
                .then()
                .statusCode(422)
                .body("violations.field", contains("yaml"))
                .body("violations[0].message", containsString("不是有效的 YAML"));
        as(ROOT).body(Map.of("region", "north"))
                .post("/api/playbooks")
                .then()
                .statusCode(422)
                .body("code", is("playbook.document"));
        assertThat(Rows.count("select count(*) from published_playbook where name = ?", name))
                .isZero();
    }

    @Test
    void is_for_administrators_and_directors_of_the_region() {
        for (var person : new TestPeople[] {NILS, NORA, LEX}) {
            publish(person, yaml("3 wd")).then().statusCode(403);
        }
        as(ROOT).body(Map.of("yaml", yaml("3 wd")))
                .post("/api/playbooks")
                .then()
                .statusCode(422)
                .body("code", is("region.required"));
        as(ROOT).body(Map.of("region", "west", "yaml", yaml("3 wd")))
                .post("/api/playbooks")
                .then()
                .statusCode(403);
        RestAssured.given().get("/api/playbooks").then().statusCode(401);
    }

    @Test
    void hides_the_versions_of_a_foreign_region() {
        publish(ROOT, yaml("3 wd"));
        as(ADA).get("/api/playbooks/{name}/versions/1", name).then().statusCode(404);
        as(ADA).queryParam("region", "north")
                .get("/api/playbooks/{name}/versions/1", name)
                .then()
                .statusCode(403);
    }

    @Test
    void offers_the_five_methods() {
        as(ADA).get("/api/playbooks/presets")
                .then()
                .statusCode(200)
                .body("", hasSize(5))
                .body("name", hasItem("advertising-sales"))
                .body("handbook", contains("H1", "H2", "H3", "H4", "H5"))
                .body("title[4].'zh-CN'", is("广告销售管理"));
    }

    @Test
    void shows_a_method_as_it_was_written() {
        as(ADA).accept("application/yaml")
                .get("/api/playbooks/presets/advertising-sales")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(is(Presets.file("advertising-sales.yaml")));
        as(ADA).accept("application/yaml")
                .get("/api/playbooks/presets/calendar")
                .then()
                .statusCode(404);
    }

    @Test
    void lists_whatever_the_region_ever_published() {
        publish(ROOT, yaml("3 wd"));
        publish(ROOT, yaml("4 wd"));
        as(ROOT).queryParam("region", "north")
                .queryParam("limit", 2)
                .get("/api/playbooks/versions")
                .then()
                .statusCode(200)
                .body("items.name", contains(name, name))
                .body("items.version", contains(2, 1))
                .body("next", notNullValue());
        as(NORA).queryParam("limit", 200)
                .get("/api/playbooks/versions")
                .then()
                .body("items.name", hasItems(name, "standard-eight-steps"));
        as(ADA).get("/api/playbooks/versions").then().statusCode(200).body("items.name", not(hasItem(name)));
        as(ADA).queryParam("region", "north")
                .get("/api/playbooks/versions")
                .then()
                .statusCode(403);
    }

    @Test
    void began_with_a_preset_published_by_the_system_and_does_not_begin_again() throws Throwable {
        VertxContextSupport.subscribeAndAwait(initial::begin);
        as(NORA).get("/api/playbooks/standard-eight-steps/versions")
                .then()
                .body("items.publishedBy", contains("system"))
                .body("items.note", contains(nullValue()));
    }

    private long line(String text) {
        String yaml = yaml("3 weeks");
        return yaml.substring(0, yaml.indexOf(text)).lines().count();
    }

    private String yaml(String within) {
        return PRESET.replace("playbook: standard-eight-steps", "playbook: " + name)
                .replace("within: 3 wd", "within: " + within);
    }

    private static Response publish(TestPeople person, String yaml) {
        return as(person)
                .body(Map.of("region", "north", "yaml", yaml, "note", "because"))
                .post("/api/playbooks");
    }

    private Response activate(TestPeople person, int version) {
        return as(person)
                .body(Map.of("region", "north"))
                .post("/api/playbooks/{name}/versions/{version}/activation", name, version);
    }
}
