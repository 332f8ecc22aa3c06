package io.kaituo.lead.firstcontact;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.FirstContactEvent.ClockPaused;
import io.kaituo.events.FirstContactEvent.ClockResumed;
import io.kaituo.events.FirstContactEvent.FirstContactDueSoon;
import io.kaituo.events.FirstContactEvent.FirstContactEscalated;
import io.kaituo.events.FirstContactEvent.FirstContactExtended;
import io.kaituo.events.FirstContactEvent.FirstContactOverdue;
import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.PeopleEvent.PersonAbsenceCancelled;
import io.kaituo.events.PeopleEvent.PersonAbsent;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Clocks;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClocksTest {

    /** As the method of H5 has it. */
    private static final String RULES =
            """
            leads:
              firstContact:
                within: 7 d
                warnBefore: 2 d
                onOverdue: notify
                escalateAfter: 2 wd
                extend: {times: 1, by: 3 d}
                pause: {atMost: 14 d}
            """;

    @BeforeEach
    void the_region_works_by_H5() {
        Clocks.stopAll();
        GivenPlaybook.in("east", RULES);
    }

    @Test
    void R5_6_what_is_assigned_on_the_Wednesday_before_the_festival_is_due_a_week_later_and_says_why() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2026-02-11T01:00:00Z"), ZoneOffset.UTC), Clock.class);
        String lead = registered(ADA);
        assign(lead, BEN).statusCode(200).body("firstContactDue", is("2026-02-18T01:00:00Z"));
        as(BEN).header("Accept-Language", "en")
                .get("/api/leads/{id}/deadlines", lead)
                .then()
                .body("kind[1]", is("first-contact"))
                .body("dueAt[1]", is("2026-02-18T01:00:00Z"))
                .body(
                        "why[1]",
                        is("2026-02-18 (Wed) 09:00: 7 calendar days after 2026-02-11 (Wed) 09:00; "
                                + "2026-02-18 (Wed) is a holiday (Spring Festival); calendar days run through it"));
        as(BEN).header("Accept-Language", "zh-CN")
                .get("/api/leads/{id}/deadlines", lead)
                .then()
                .body("why[1]", containsString("按自然日照常计算"));
    }

    @Test
    void R5_6_a_week_without_a_word_gives_one_notice_and_the_managers_transfer_a_new_week() {
        String silent = registered(ADA);
        String called = registered(ADA);
        daysLater(6);
        await().untilAsserted(() -> assertThat(types(silent)).endsWith(FirstContactDueSoon.class));
        contact(ADA, called).statusCode(201);
        daysLater(8);
        await().untilAsserted(() -> assertThat(types(silent))
                .containsExactly(LeadRegistered.class, FirstContactDueSoon.class, FirstContactOverdue.class));
        as(MIA).get("/api/leads/{id}", silent)
                .then()
                .body("ownerId", is(ADA.id()))
                .body("overdue", is(true));
        assertThat(types(called)).contains(LeadContacted.class).doesNotContain(FirstContactOverdue.class);
        var due = Instant.parse(assign(silent, BEN).statusCode(200).extract().path("firstContactDue"));
        assertThat(due).isBetween(later(15).minusSeconds(60), later(15).plusSeconds(60));
        await().untilAsserted(() -> assertThat(types(silent)).endsWith(LeadReassigned.class));
        assertThat(types(silent)).filteredOn(LeadReassigned.class::equals).hasSize(1);
    }

    @Test
    void a_manager_who_does_nothing_is_passed_over_once() {
        String lead = registered(ADA);
        daysLater(8);
        await().untilAsserted(() -> assertThat(types(lead)).contains(FirstContactOverdue.class));
        daysLater(20);
        await().untilAsserted(() -> assertThat(types(lead)).endsWith(FirstContactEscalated.class));
        assertThat(kinds(lead)).isEmpty();
        assign(lead, BEN).statusCode(200);
        assertThat(types(lead)).filteredOn(FirstContactEscalated.class::equals).hasSize(1);
    }

    @Test
    void a_manager_who_acts_in_time_is_not() {
        String lead = registered(ADA);
        daysLater(8);
        await().untilAsserted(() -> assertThat(types(lead)).contains(FirstContactOverdue.class));
        await().untilAsserted(() -> assertThat(kinds(lead)).containsExactly(FirstContactClock.ESCALATION));
        extend(MIA, lead, 2).statusCode(200).body("overdue", is(false));
        assertThat(kinds(lead)).containsExactlyInAnyOrder(FirstContactClock.DUE);
        contact(ADA, lead).statusCode(201);
        assertThat(kinds(lead)).isEmpty();
    }

    @Test
    void more_time_is_given_once_with_a_reason_and_no_more_than_the_playbook_allows() {
        String lead = registered(ADA);
        extend(ADA, lead, 2).statusCode(403);
        extend(MAX, lead, 2).statusCode(404);
        extend(NORA, lead, 2).statusCode(404);
        as(MIA).body(Map.of("days", 2))
                .post("/api/leads/{id}/extension", lead)
                .then()
                .statusCode(400);
        extend(MIA, lead, 4).statusCode(422).body("code", is("lead.extension-too-long"));
        var due = Instant.parse(extend(MIA, lead, 3).statusCode(200).extract().path("firstContactDue"));
        assertThat(due).isBetween(later(3).minusSeconds(60), later(3));
        extend(MIA, lead, 1).statusCode(409).body("code", is("lead.extended-before"));
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, lead))
                .last()
                .isInstanceOfSatisfying(FirstContactExtended.class, extended -> {
                    assertThat(extended.extendedBy()).isEqualTo(MIA.id());
                    assertThat(extended.reason()).isEqualTo("The buyer is at a fair");
                    assertThat(extended.firstContactDue()).isEqualTo(due);
                }));
    }

    @Test
    void a_paused_clock_stands_still_until_it_is_resumed() {
        String lead = registered(ADA);
        pause(ADA, lead, null).statusCode(403);
        pause(MAX, lead, null).statusCode(404);
        pause(MIA, lead, later(15)).statusCode(422).body("code", is("lead.pause-too-long"));
        pause(MIA, lead, later(-1)).statusCode(422);
        as(MIA).post("/api/leads/{id}/clock/resume", lead)
                .then()
                .statusCode(409)
                .body("code", is("lead.clock-not-paused"));
        pause(MIA, lead, later(10)).statusCode(200).body("clockPausedUntil", notNullValue());
        assertThat(kinds(lead)).containsExactly(FirstContactClock.PAUSE);
        pause(MIA, lead, null).statusCode(409).body("code", is("lead.clock-not-running"));
        daysLater(9);
        var due = Instant.parse(as(MIA).post("/api/leads/{id}/clock/resume", lead)
                .then()
                .statusCode(200)
                .body("overdue", is(false))
                .body("clockPausedUntil", nullValue())
                .extract()
                .path("firstContactDue"));
        assertThat(due).isBetween(later(16).minusSeconds(60), later(16).plusSeconds(60));
        as(ADA).header("Accept-Language", "en")
                .get("/api/leads/{id}/deadlines", lead)
                .then()
                .body("why[1]", containsString("paused from "));
        await().untilAsserted(() ->
                assertThat(types(lead)).containsExactly(LeadRegistered.class, ClockPaused.class, ClockResumed.class));
    }

    @Test
    void a_pause_ends_by_itself() {
        String lead = registered(ADA);
        pause(MIA, lead, later(2)).statusCode(200);
        daysLater(3);
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, lead))
                .last()
                .isInstanceOfSatisfying(ClockResumed.class, resumed -> assertThat(resumed.resumedBy())
                        .isNull()));
        assertThat(kinds(lead)).contains(FirstContactClock.DUE);
    }

    @Test
    void the_clock_knows_when_its_owner_is_away() {
        String running = registered(CLEO);
        var due = due(CLEO, running);
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        var absence = new PersonAbsent(
                Uuid7.next(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                "east",
                CLEO.id(),
                Uuid7.next(),
                tomorrow,
                tomorrow.plusDays(2),
                "LEAVE");
        Broker.publish(absence);
        await().untilAsserted(() -> assertThat(due(CLEO, running)).isEqualTo(due.plus(Duration.ofDays(3))));
        as(CLEO).header("Accept-Language", "en")
                .get("/api/leads/{id}/deadlines", running)
                .then()
                .body("find { it.kind == 'first-contact' }.why", containsString("away from " + tomorrow));
        String startedLater = registered(CLEO);
        assertThat(due(CLEO, startedLater)).isAfter(later(9));
        Broker.publish(new PersonAbsenceCancelled(Uuid7.next(), absence.at(), "east", CLEO.id(), absence.absenceId()));
        await().untilAsserted(() -> assertThat(due(CLEO, running)).isEqualTo(due));
        assertThat(due(CLEO, startedLater)).isBefore(later(8));
    }

    private static String registered(TestPeople owner) {
        return await("the playbook")
                .until(
                        () -> as(owner)
                                .body(Map.of("companyName", "Quay " + UUID.randomUUID(), "source", "fair"))
                                .post("/api/leads")
                                .path("id"),
                        Objects::nonNull);
    }

    private static ValidatableResponse assign(String lead, TestPeople owner) {
        return as(MIA).body(Map.of("ownerId", owner.id(), "reason", "Nobody called"))
                .post("/api/leads/{id}/assignment", lead)
                .then();
    }

    private static ValidatableResponse contact(TestPeople owner, String lead) {
        return as(owner)
                .body(Map.of("channel", "phone", "summary", "They want to see a sample"))
                .post("/api/leads/{id}/contacts", lead)
                .then();
    }

    private static ValidatableResponse extend(TestPeople manager, String lead, int days) {
        return as(manager)
                .body(Map.of("reason", "The buyer is at a fair", "days", days))
                .post("/api/leads/{id}/extension", lead)
                .then();
    }

    private static ValidatableResponse pause(TestPeople manager, String lead, Instant until) {
        var asked = until == null
                ? Map.of("reason", "Their office moves")
                : Map.of("reason", "Their office moves", "until", until.toString());
        return as(manager).body(asked).post("/api/leads/{id}/clock/pause", lead).then();
    }

    private static Instant due(TestPeople owner, String lead) {
        return Instant.parse(as(owner).get("/api/leads/{id}", lead).path("firstContactDue"));
    }

    private static Instant later(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private static void daysLater(int days) {
        QuarkusMock.installMockForType(
                Clock.tick(Clock.offset(Clock.systemUTC(), Duration.ofDays(days)), Duration.of(1, ChronoUnit.MICROS)),
                Clock.class);
    }

    private static List<Class<?>> types(String lead) {
        return Broker.events(LeadEvent.TOPIC, lead).stream()
                .<Class<?>>map(Object::getClass)
                .toList();
    }

    private static List<Object> kinds(String lead) {
        return Rows.of("select kind from deadline where subject = ? and state = 'OPEN'", UUID.fromString(lead)).stream()
                .map(row -> row.get("kind"))
                .toList();
    }
}
