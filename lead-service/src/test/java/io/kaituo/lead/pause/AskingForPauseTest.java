package io.kaituo.lead.pause;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.FirstContactEvent.ClockPaused;
import io.kaituo.events.FirstContactEvent.PauseAnswered;
import io.kaituo.events.FirstContactEvent.PauseAsked;
import io.kaituo.events.FirstContactEvent.PauseLapsed;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadEvent;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingForPauseTest {

    private String lead;

    @BeforeEach
    void a_clock_runs() {
        GivenPlaybook.in("east", "leads: {firstContact: {within: 7 d, onOverdue: notify, pause: {atMost: 14 d}}}");
        lead = as(ADA).body(Map.of("companyName", "Quay " + UUID.randomUUID(), "source", "fair"))
                .post("/api/leads")
                .path("id");
    }

    @Test
    void R5_6_the_owner_asks_with_a_reason_and_a_granted_pause_begins_at_once() {
        String request =
                ask(ADA).statusCode(201).body("granted", nullValue()).extract().path("id");
        ask(ADA).statusCode(409).body("code", is("lead.pause-asked"));
        answer(ADA, request, true).statusCode(403);
        answer(MAX, request, true).statusCode(404);
        answer(MIA, request, true).statusCode(200).body("granted", is(true)).body("answeredByName", is("Mia Test"));
        as(ADA).get("/api/leads/{id}", lead).then().body("clockPausedUntil", notNullValue());
        answer(MIA, request, false).statusCode(409).body("code", is("lead.pause-answered"));
        await().untilAsserted(() -> assertThat(events())
                .extracting(Object::getClass)
                .containsSubsequence(PauseAsked.class, PauseAnswered.class, ClockPaused.class));
        as(ADA).get("/api/leads/{id}/clock/pause-requests", lead).then().body("reason", contains("They are moving"));
    }

    @Test
    void R5_6_a_refused_pause_lets_the_clock_run() {
        String request = ask(ADA).extract().path("id");
        answer(MIA, request, false).statusCode(200).body("granted", is(false));
        as(ADA).get("/api/leads/{id}", lead).then().body("clockPausedUntil", nullValue());
        await().untilAsserted(() -> assertThat(events())
                .last()
                .isInstanceOfSatisfying(
                        PauseAnswered.class, told -> assertThat(told.granted()).isFalse()));
        ask(ADA).statusCode(201);
    }

    @Test
    void is_for_the_owner_while_the_clock_runs_and_no_longer_than_the_playbook_allows() {
        ask(BEN).statusCode(404);
        ask(MIA).statusCode(403).body("code", is("lead.not-your-clock"));
        as(ADA).body(Map.of(
                        "reason",
                        "They are moving",
                        "until",
                        Instant.now().plus(Duration.ofDays(15)).toString()))
                .post("/api/leads/{id}/clock/pause-requests", lead)
                .then()
                .statusCode(422)
                .body("code", is("lead.pause-too-long"));
        as(ADA).body(Map.of("channel", "phone", "summary", "Spoke")).post("/api/leads/{id}/contacts", lead);
        ask(ADA).statusCode(409).body("code", is("lead.clock-not-running"));
    }

    @Test
    void R5_6_the_wish_of_a_former_owner_does_not_stop_the_clock_of_the_new_one() {
        String request = ask(ADA).extract().path("id");
        as(MIA).body(Map.of("ownerId", BEN.id(), "reason", "Ada is away"))
                .post("/api/leads/{id}/assignment", lead)
                .then()
                .statusCode(200);
        answer(MIA, request, true).statusCode(409);
        as(BEN).get("/api/leads/{id}", lead).then().body("clockPausedUntil", nullValue());
    }

    @Test
    void R5_6_nobody_has_to_answer_once_the_lead_is_somebody_elses_or_was_spoken_to() {
        ask(ADA).statusCode(201);
        as(MIA).body(Map.of("ownerId", BEN.id(), "reason", "Ada is away"))
                .post("/api/leads/{id}/assignment", lead)
                .then()
                .statusCode(200);
        lapsed().body("lapsed", contains(true)).body("granted", contains(nullValue()));
        ask(BEN).statusCode(201);
        as(BEN).body(Map.of("channel", "phone", "summary", "Spoke")).post("/api/leads/{id}/contacts", lead);
        await().untilAsserted(() -> assertThat(events())
                .filteredOn(PauseLapsed.class::isInstance)
                .extracting("ownerId")
                .containsExactly(ADA.id(), BEN.id()));
        as(MIA).body(Map.of("ownerId", ADA.id(), "reason", "Ada is back"))
                .post("/api/leads/{id}/assignment", lead)
                .then()
                .statusCode(200);
        ask(ADA).statusCode(201);
    }

    private ValidatableResponse lapsed() {
        await().until(() -> events().stream().anyMatch(PauseLapsed.class::isInstance));
        return as(MIA).get("/api/leads/{id}/clock/pause-requests", lead).then().statusCode(200);
    }

    private ValidatableResponse ask(TestPeople person) {
        return as(person)
                .body(Map.of("reason", "They are moving"))
                .post("/api/leads/{id}/clock/pause-requests", lead)
                .then();
    }

    private ValidatableResponse answer(TestPeople person, String request, boolean granted) {
        return as(person)
                .body(Map.of("granted", granted, "comment", "Seen"))
                .post("/api/leads/{id}/clock/pause-requests/{request}/answer", lead, request)
                .then();
    }

    private List<IntegrationEvent> events() {
        return Broker.events(LeadEvent.TOPIC, lead);
    }
}
