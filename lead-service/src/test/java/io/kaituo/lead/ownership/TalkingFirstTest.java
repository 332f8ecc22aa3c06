package io.kaituo.lead.ownership;

import static io.kaituo.lead.ownership.GivenRecord.known;
import static io.kaituo.lead.ownership.GivenRecord.register;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.kaituo.lead.Preset;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The first talk with a customer, as two of the handbooks want it. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TalkingFirstTest {

    @Test
    void R4_3_takes_15_to_20_minutes_and_what_is_left_is_for_the_next() {
        String lead = lead("standard-eight-steps");
        talk(lead)
                .statusCode(200)
                .body("minutes.from", is(15))
                .body("minutes.to", is(20))
                .body("steps[0].title", is("Said who I am"))
                .body("steps.findAll { it.done }", empty());
        contact(lead, Map.of("minutes", 18, "steps", List.of("who-i-am", "what-i-solve")))
                .statusCode(201);
        contact(lead, Map.of("steps", List.of("what-i-solve", "first-need"))).statusCode(201);
        talk(lead).body("steps.findAll { it.done }.code", contains("who-i-am", "what-i-solve", "first-need"));
        as(CLEO).get("/api/leads/{id}/contacts", lead)
                .then()
                .body("items.minutes", contains(equalTo(null), is(18)))
                .body("items[1].steps", contains("who-i-am", "what-i-solve"));
    }

    @Test
    void R5_8_sends_the_brochure_makes_sure_that_it_came_and_agrees_to_meet() {
        String lead = lead("advertising-sales");
        as(CLEO).header("Accept-Language", "zh-CN")
                .get("/api/leads/{id}/first-talk", lead)
                .then()
                .body("minutes", equalTo(null))
                .body("steps.title", contains("发送企业画册与宣传方案", "确认对方已收到", "约定面谈"));
        contact(lead, Map.of("steps", List.of("brochure-sent"))).statusCode(201);
        talk(lead).body("steps.done", contains(true, false, false));
    }

    @Test
    void takes_no_step_that_the_playbook_does_not_know() {
        String lead = lead("advertising-sales");
        contact(lead, Map.of("steps", List.of("dinner"))).statusCode(422).body("code", is("lead.talk-step"));
        contact(lead, Map.of("minutes", 0)).statusCode(400);
        as(CLEO).get("/api/leads/{id}/contacts", lead).then().body("items", empty());
    }

    @Test
    void is_anything_where_the_playbook_wants_nothing() {
        GivenPlaybook.in("east", "leads: {firstContact: {within: 7 d, onOverdue: notify}}");
        String lead = register(known()).path("id");
        talk(lead).statusCode(200).body("steps", empty());
    }

    @Test
    void concerns_those_who_see_the_lead() {
        String lead = lead("advertising-sales");
        as(MAX).get("/api/leads/{id}/first-talk", lead).then().statusCode(200);
        as(BEN).get("/api/leads/{id}/first-talk", lead).then().statusCode(404);
    }

    private static String lead(String preset) {
        GivenPlaybook.in("east", Preset.yaml(preset));
        return register(known()).path("id");
    }

    private static ValidatableResponse talk(String lead) {
        return as(CLEO).get("/api/leads/{id}/first-talk", lead).then();
    }

    private static ValidatableResponse contact(String lead, Map<String, ?> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("channel", "phone");
        body.put("summary", "Called");
        return as(CLEO).body(body).post("/api/leads/{id}/contacts", lead).then();
    }
}
