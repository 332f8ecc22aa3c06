package io.kaituo.visit.followup;

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
import static io.kaituo.platform.testing.TestPeople.NORA;
import static io.kaituo.visit.followup.Contracts.events;
import static io.kaituo.visit.followup.Contracts.rows;
import static io.kaituo.visit.followup.Contracts.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.VisitEvent.FollowUpCompleted;
import io.kaituo.events.VisitEvent.FollowUpDue;
import io.kaituo.events.VisitEvent.FollowUpMissed;
import io.kaituo.events.VisitEvent.FollowUpsScheduled;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "visit"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompletingTest {

    private static final String TOMORROW = rule("after: 1 d");

    @Test
    void R4_7_a_follow_up_is_due_on_its_day_and_missed_seven_working_days_later() {
        var signed = signed(ADA, TOMORROW);
        daysLater(2);
        await().untilAsserted(
                        () -> assertThat(types(signed)).containsExactly(FollowUpsScheduled.class, FollowUpDue.class));
        as(ADA).queryParam("contractId", signed.contractId())
                .queryParam("status", "DUE")
                .get("/api/follow-ups")
                .then()
                .body("items.id", contains(id(signed).toString()));
        assertThat(events(signed)).last().isInstanceOfSatisfying(FollowUpDue.class, due -> {
            assertThat(due.dealName()).isEqualTo(signed.dealName());
            assertThat(due.accountName()).isEqualTo(signed.accountName());
            assertThat(due.ownerId()).isEqualTo(ADA.id());
            assertThat(due.dueOn()).isEqualTo(signed.signedOn().plusDays(1));
        });
        daysLater(2 + 30);
        await().untilAsserted(() -> assertThat(types(signed)).endsWith(FollowUpMissed.class));
        show(ADA, signed).body("status", is("MISSED"));
        assertThat(types(signed)).hasSize(3);
    }

    @Test
    void seconds_are_seconds() {
        var signed = signed(ADA, rule("after: PT1S"));
        await().untilAsserted(() -> assertThat(types(signed)).endsWith(FollowUpDue.class));
    }

    @Test
    void done_before_its_day_stops_the_clock() {
        var signed = signed(ADA, TOMORROW);
        complete(ADA, signed)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", is("DONE"))
                .body("summary", is("They are content"))
                .body("outcome", is("content"))
                .body("completedByName", is("Ada Test"))
                .body("completedAt", notNullValue());
        assertThat(Rows.of("select state from deadline where subject = ?", id(signed)))
                .containsExactly(Map.of("state", "CANCELLED"));
        await().untilAsserted(() -> assertThat(events(signed))
                .last()
                .isInstanceOfSatisfying(FollowUpCompleted.class, completed -> {
                    assertThat(completed.followUpId()).isEqualTo(id(signed));
                    assertThat(completed.completedBy()).isEqualTo(ADA.id());
                }));
    }

    @Test
    void done_once_it_was_due_is_never_missed() {
        var signed = signed(ADA, TOMORROW);
        daysLater(2);
        await().untilAsserted(() -> show(ADA, signed).body("status", is("DUE")));
        complete(MIA, signed).statusCode(200).body("completedByName", is("Mia Test"));
        assertThat(Rows.count("select count(*) from deadline where subject = ? and state = 'OPEN'", id(signed)))
                .isZero();
    }

    @Test
    void done_late_counts_all_the_same() {
        var signed = signed(ADA, rule("after: 1 d"), LocalDate.of(2025, 1, 2));
        show(ADA, signed).body("status", is("MISSED"));
        complete(ADA, signed).statusCode(200).body("status", is("DONE"));
    }

    @Test
    void is_possible_only_once() {
        var signed = signed(ADA, TOMORROW);
        complete(ADA, signed).statusCode(200);
        complete(ADA, signed).statusCode(409).body("code", is("follow-up.status"));
        as(ADA).header("Accept-Language", "zh-CN")
                .body(Map.of("summary", "again"))
                .post("/api/follow-ups/{id}/completion", id(signed))
                .then()
                .statusCode(409)
                .body("detail", containsString("DONE 的跟进不能变为 DONE"));
        assertThat(Rows.count(
                        "select count(*) from outbox where type = 'follow-up.completed.v1' and aggregate_id = ?",
                        signed.contractId()))
                .isOne();
    }

    @Test
    void under_the_same_key_answers_the_same() {
        var signed = signed(ADA, TOMORROW);
        String key = UUID.randomUUID().toString();
        for (int time = 1; time <= 2; time++) {
            as(ADA).header("Idempotency-Key", key)
                    .body(Map.of("summary", "They are content"))
                    .post("/api/follow-ups/{id}/completion", id(signed))
                    .then()
                    .statusCode(200)
                    .body("status", is("DONE"));
        }
    }

    @Test
    void needs_a_summary() {
        var signed = signed(ADA, TOMORROW);
        as(ADA).body(Map.of("summary", " "))
                .post("/api/follow-ups/{id}/completion", id(signed))
                .then()
                .statusCode(400)
                .body("violations.field", contains("summary"));
    }

    @Test
    void is_for_the_owner_and_their_manager() {
        var signed = signed(ADA, TOMORROW);
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("summary", "x"))
                .post("/api/follow-ups/{id}/completion", id(signed))
                .then()
                .statusCode(401);
        for (var person : List.of(BEN, CLEO, MAX, NILS, NORA)) {
            complete(person, signed).statusCode(404).body("code", is("not-found"));
            show(person, signed).statusCode(404);
        }
        for (var person : List.of(DIRA, LEX, COCO)) {
            complete(person, signed).statusCode(403);
        }
        for (var person : List.of(ADA, MIA, DIRA)) {
            show(person, signed).statusCode(200).body("status", is("PLANNED"));
        }
        show(LEX, signed).statusCode(403);
    }

    @Test
    void lists_show_what_the_caller_may_see_the_next_to_be_done_first() {
        var signed = signed(ADA, rule("every: 2 d, times: 3"));
        var ids = rows(signed).stream().map(row -> row.get("id").toString()).toList();
        String next = as(ADA).queryParam("dealId", signed.dealId())
                .queryParam("limit", 2)
                .get("/api/follow-ups")
                .then()
                .statusCode(200)
                .body("items.id", contains(ids.get(0), ids.get(1)))
                .extract()
                .path("next");
        as(ADA).queryParam("dealId", signed.dealId())
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get("/api/follow-ups")
                .then()
                .body("items.id", contains(ids.get(2)));
        for (var filter : Map.of("accountId", signed.accountId(), "contractId", signed.contractId())
                .entrySet()) {
            as(DIRA).queryParam(filter.getKey(), filter.getValue())
                    .queryParam("owner", ADA.id())
                    .queryParam("status", "PLANNED")
                    .get("/api/follow-ups")
                    .then()
                    .body("items.size()", is(3));
        }
        for (var person : List.of(BEN, CLEO, NILS)) {
            as(person)
                    .queryParam("contractId", signed.contractId())
                    .get("/api/follow-ups")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        as(ADA).queryParam("region", "north").get("/api/follow-ups").then().statusCode(403);
        as(LEX).get("/api/follow-ups").then().statusCode(403);
    }

    @Test
    void a_calendar_is_read_from_its_first_day_to_its_last() {
        var signed = signed(ADA, rule("every: 10 d, times: 4"));
        var days = rows(signed).stream()
                .map(row -> LocalDate.parse(row.get("due_on").toString()))
                .toList();
        between(ADA, signed, days.get(1), days.get(2)).body("items.size()", is(2));
        between(ADA, signed, days.get(1).plusDays(1), days.get(2).minusDays(1)).body("items", empty());
        between(DIRA, signed, days.get(2), null)
                .body(
                        "items.dueOn",
                        contains(days.get(2).toString(), days.get(3).toString()));
        between(MIA, signed, null, days.get(0))
                .body("items.dueOn", contains(days.get(0).toString()));
        between(BEN, signed, days.get(0), days.get(3)).body("items", empty());
        as(ADA).queryParam("from", "tomorrow")
                .get("/api/follow-ups")
                .then()
                .statusCode(400)
                .body("violations.field", contains("from"));
    }

    @Test
    void what_is_to_be_done_is_listed_without_what_was_done() {
        var signed = signed(ADA, rule("every: 2 d, times: 3"));
        complete(ADA, signed).statusCode(200);
        var ids = rows(signed).stream().map(row -> row.get("id").toString()).toList();
        as(ADA).queryParam("contractId", signed.contractId())
                .queryParam("open", true)
                .get("/api/follow-ups")
                .then()
                .body("items.id", contains(ids.get(1), ids.get(2)));
        as(ADA).queryParam("contractId", signed.contractId())
                .get("/api/follow-ups")
                .then()
                .body("items.size()", is(3));
    }

    private static ValidatableResponse between(TestPeople person, ContractSigned signed, LocalDate from, LocalDate to) {
        var asked = as(person).queryParam("contractId", signed.contractId());
        if (from != null) {
            asked.queryParam("from", from.toString());
        }
        if (to != null) {
            asked.queryParam("to", to.toString());
        }
        return asked.get("/api/follow-ups").then().statusCode(200);
    }

    private static String rule(String when) {
        return "{kind: CALL_BACK, title: {zh-CN: 回访, en: Call}, " + when + "}";
    }

    private static ContractSigned signed(TestPeople owner, String rule) {
        return signed(owner, rule, LocalDate.now());
    }

    private static ContractSigned signed(TestPeople owner, String rule, LocalDate on) {
        GivenPlaybook.in(owner.regions().get(0), Contracts.rules(rule));
        var signed = Contracts.signed(owner, on);
        Broker.publish(signed);
        Contracts.applied(signed);
        return signed;
    }

    private static UUID id(ContractSigned signed) {
        return (UUID) rows(signed).get(0).get("id");
    }

    private static ValidatableResponse show(TestPeople person, ContractSigned signed) {
        return as(person).get("/api/follow-ups/{id}", id(signed)).then();
    }

    private static ValidatableResponse complete(TestPeople person, ContractSigned signed) {
        return as(person)
                .body(Map.of("summary", "They are content", "outcome", "content"))
                .post("/api/follow-ups/{id}/completion", id(signed))
                .then();
    }

    private static void daysLater(int days) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(days)), Clock.class);
    }
}
