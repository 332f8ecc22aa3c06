package io.kaituo.lead.ownership;

import static io.kaituo.lead.ownership.GivenRecord.known;
import static io.kaituo.lead.ownership.GivenRecord.register;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The register of leads (《线索来源登记表》): where they come from, when they were entered, who may see them. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeepingTheRegisterTest {

    private static final String PLAYBOOK =
            """
            leads:
              firstContact: {within: 7 d, onOverdue: notify}
              sources:
                - {code: trade-fair, title: {zh-CN: 参加行业展览会, en: Trade fairs}}
                - {code: internet, title: {zh-CN: 互联网, en: Internet}}
              entry: {within: 2 wd, clock: working}
              newRecordsPerDay: 10
            """;

    @BeforeEach
    void an_open_list_of_sources() {
        GivenPlaybook.in("east", PLAYBOOK);
    }

    @Test
    void R5_1_lists_the_sources_of_the_playbook_in_the_readers_language() {
        as(CLEO).header("Accept-Language", "zh-CN")
                .get("/api/leads/sources")
                .then()
                .statusCode(200)
                .body("code", contains("trade-fair", "internet"))
                .body("title", contains("参加行业展览会", "互联网"));
        as(DIRA).queryParam("region", "east")
                .get("/api/leads/sources")
                .then()
                .body("title", contains("Trade fairs", "Internet"));
        as(NILS).queryParam("region", "east").get("/api/leads/sources").then().statusCode(403);
    }

    @Test
    void R5_1_takes_a_source_by_its_title_and_any_other_as_it_is() {
        register(Map.of("source", "互联网")).then().statusCode(201).body("source", is("internet"));
        register(Map.of("source", "a neighbour")).then().statusCode(201).body("source", is("a neighbour"));
    }

    @Test
    void keeps_campaign_and_referrer() {
        register(Map.of("campaign", "Spring fair", "referrer", "Mr Li of the chamber"))
                .then()
                .statusCode(201)
                .body("campaign", is("Spring fair"))
                .body("referrer", is("Mr Li of the chamber"));
    }

    @Test
    void R5_3_flags_an_entry_later_than_two_working_days_after_collection_and_says_why() {
        String longAgo = Instant.now().minus(Duration.ofDays(20)).toString();
        String late = register(Map.of("collectedAt", longAgo))
                .then()
                .statusCode(201)
                .body("lateEntry", is(true))
                .body("lateEntryWhy", containsString("2 working days"))
                .extract()
                .path("id");
        as(CLEO).header("Accept-Language", "zh-CN")
                .get("/api/leads/{id}", late)
                .then()
                .body("lateEntry", is(true))
                .body("lateEntryWhy", containsString("2 个工作日"));
        register(Map.of("collectedAt", Instant.now().minusSeconds(60).toString()))
                .then()
                .body("lateEntry", is(false))
                .body("lateEntryWhy", equalTo(null));
    }

    @Test
    void R5_2_counts_the_records_of_each_rep_and_day_against_the_floor() {
        int records = count("records");
        int late = count("late");
        register(Map.of());
        register(Map.of("collectedAt", Instant.now().minus(Duration.ofDays(30)).toString()));
        as(CLEO).get("/api/leads/daily-counts")
                .then()
                .statusCode(200)
                .body("ownerId", contains(CLEO.id()))
                .body("[0].records", is(records + 2))
                .body("[0].late", is(late + 1))
                .body("[0].floor", is(10))
                .body("[0].days.records.sum()", is(records + 2));
    }

    @Test
    void R5_2_shows_each_only_the_reps_they_see_and_also_who_entered_nothing() {
        as(MIA).get("/api/leads/daily-counts")
                .then()
                .body("ownerId", hasItem(ADA.id()))
                .body("ownerId", hasItem(BEN.id()))
                .body("ownerId", not(hasItem(CLEO.id())));
        as(CLEO).queryParam("owner", BEN.id())
                .get("/api/leads/daily-counts")
                .then()
                .body("size()", is(0));
        as(LEX).get("/api/leads/daily-counts").then().statusCode(403);
        as(CLEO).queryParam("from", "2026-01-01")
                .queryParam("to", "2026-06-01")
                .get("/api/leads/daily-counts")
                .then()
                .statusCode(422)
                .body("code", is("lead.period"));
    }

    @Test
    void R5_4_the_time_of_registration_cannot_be_changed_not_even_in_the_database() {
        String id = register(known()).path("id");
        for (String column : List.of("registered_at", "collected_at", "registered_by", "region")) {
            String value = column.endsWith("_at") ? "now() - interval '1 day'" : "'somebody'";
            assertThatThrownBy(
                            () -> Rows.execute("update lead set %s = %s where id = '%s'".formatted(column, value, id)))
                    .hasRootCauseMessage("ERROR: The registration of a lead cannot be changed\n"
                            + "  Where: PL/pgSQL function refuse_change() line 3 at RAISE");
        }
        assertThatThrownBy(() ->
                        Rows.execute("update ownership_claim set claimed_at = 'epoch' where lead_id = '" + id + "'"))
                .rootCause()
                .hasMessageContaining("cannot be changed");
    }

    @Test
    void shows_personal_data_to_owner_manager_and_director_only() {
        String id = register(known()).path("id");
        for (var person : new TestPeople[] {CLEO, MAX, DIRA}) {
            as(person)
                    .get("/api/leads/{id}", id)
                    .then()
                    .body("contactName", is("王小明"))
                    .body("phone", is("13812345678"))
                    .body("email", is("wang@hongda.cn"));
        }
        for (var person : new TestPeople[] {LEX, COCO, TestPeople.ROOT}) {
            as(person)
                    .get("/api/leads/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("contactName", is("王**"))
                    .body("phone", is("138**78"))
                    .body("email", is("w**@hongda.cn"));
        }
        as(LEX).get("/api/leads").then().body("items.find { it.id == '" + id + "' }.phone", is("138**78"));
    }

    @Test
    void a_contact_against_the_wish_of_the_customer_is_only_accepted_with_a_reason() {
        var known = known();
        known.put(
                "preferences",
                Map.of(
                        "preferredChannel",
                        "e-mail",
                        "refusedChannels",
                        List.of("phone"),
                        "quietTimes",
                        List.of(Map.of("from", "00:00", "until", "00:01"))));
        String id = register(known).path("id");
        as(CLEO).get("/api/leads/{id}", id)
                .then()
                .body("preferences.preferredChannel", is("e-mail"))
                .body("preferences.refusedChannels", contains("phone"))
                .body("preferences.quietTimes[0].until", is("00:01:00"));
        contact(id, Map.of("channel", "phone", "summary", "Called"))
                .then()
                .statusCode(409)
                .body("code", is("lead.channel-refused"));
        contact(id, Map.of("channel", "phone", "summary", "Called", "exception", "They called us"))
                .then()
                .statusCode(201);
        as(CLEO).get("/api/leads/{id}/contacts", id).then().body("items.exception", contains("They called us"));
        contact(id, Map.of("channel", "e-mail", "summary", "Wrote")).then().statusCode(201);
    }

    private static Response contact(String id, Map<String, ?> body) {
        return as(CLEO).body(body).post("/api/leads/{id}/contacts", id);
    }

    private static int count(String what) {
        return as(CLEO).get("/api/leads/daily-counts").path("[0]." + what);
    }
}
