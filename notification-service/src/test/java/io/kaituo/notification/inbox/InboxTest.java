package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.dueSoon;
import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.notification.inbox.GivenNews.overdue;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Isolation;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InboxTest {

    private static final UUID NOBODYS = UUID.randomUUID();

    private final UUID lead = UUID.randomUUID();

    /** Whose inbox nobody else's news comes into. */
    private final String newcomer = "id-" + UUID.randomUUID();

    @Test
    void shows_the_newest_first_page_by_page() {
        arrive(dueSoon(lead, newcomer));
        var second = UUID.randomUUID();
        arrive(dueSoon(second, newcomer));
        String next = list("limit", 1)
                .then()
                .body("items.subjectId", is(List.of(second.toString())))
                .extract()
                .path("next");
        newcomer()
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get("/api/inbox")
                .then()
                .body("items.subjectId", is(List.of(lead.toString())))
                .body("next", nullValue());
    }

    @Test
    void is_filtered_by_status_and_kind() {
        arrive(dueSoon(lead, newcomer));
        for (var found : List.of(list("status", "OPEN"), list("kind", "LEAD_WARNING"))) {
            found.then().body("items.subjectId", is(List.of(lead.toString())));
        }
        for (var none : List.of(list("status", "DONE"), list("kind", "OWNERSHIP_CONTEST"))) {
            none.then().body("items", empty());
        }
    }

    @Test
    void counts_what_is_open_up_to_99() {
        String busy = "id-" + UUID.randomUUID();
        assertThat(unread(busy)).isEqualTo("0");
        fill(busy, 99);
        assertThat(unread(busy)).isEqualTo("99");
        fill(busy, 1);
        assertThat(unread(busy)).isEqualTo("99+");
    }

    @Test
    void lets_its_owner_be_done_with_an_item() {
        arrive(dueSoon(lead, ADA));
        String id = id(ADA);
        as(ADA).post("/api/inbox/{id}/done", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", is("DONE"))
                .body("actions", empty());
        as(ADA).header("Accept-Language", "zh-CN")
                .post("/api/inbox/{id}/done", id)
                .then()
                .statusCode(409)
                .body("code", is("inbox.status"))
                .body("detail", is("状态为 DONE 的待办不能变为 DONE。"));
    }

    @Test
    void stays_done_whatever_happens_to_the_lead() {
        arrive(dueSoon(lead, ADA));
        as(ADA).post("/api/inbox/{id}/done", id(ADA)).then().statusCode(200);
        arrive(new LeadContacted(Uuid7.next(), now(), "east", lead, ADA.id(), true));
        assertThat(item(ADA, lead)).containsEntry("status", "DONE");
    }

    @Test
    void shows_a_snoozed_item_again_when_its_time_has_come() {
        arrive(dueSoon(lead, ADA));
        snooze(ADA, now().plusSeconds(3600)).then().statusCode(200).body("status", is("SNOOZED"));
        QuarkusMock.installMockForType(ahead(Duration.ofHours(2)), Clock.class);
        eventually().untilAsserted(() -> assertThat(item(ADA, lead)).containsEntry("status", "OPEN"));
        assertThat(item(ADA, lead)).containsEntry("snoozedUntil", null);
    }

    @Test
    void closes_a_snoozed_item_by_fact_for_good() {
        arrive(dueSoon(lead, ADA));
        snooze(ADA, now().plusSeconds(3600)).then().statusCode(200);
        arrive(new LeadContacted(Uuid7.next(), now(), "east", lead, ADA.id(), true));
        assertThat(item(ADA, lead)).containsEntry("status", "CLOSED");
        assertThat(Rows.of("select state from deadline where subject = ?::uuid", id(ADA)))
                .containsExactly(Map.of("state", "CANCELLED"));
    }

    @Test
    void does_not_snooze_into_the_past_or_for_no_time() {
        arrive(dueSoon(lead, ADA));
        snooze(ADA, now().minusSeconds(1)).then().statusCode(409).body("code", is("inbox.snoozed-into-past"));
        as(ADA).body(Map.of())
                .post("/api/inbox/{id}/snooze", id(ADA))
                .then()
                .statusCode(400)
                .body("violations.field", is(List.of("until")));
    }

    @Test
    void answers_the_same_under_the_same_key() {
        arrive(dueSoon(lead, ADA));
        String key = UUID.randomUUID().toString();
        String id = id(ADA);
        for (int attempt = 0; attempt < 2; attempt++) {
            as(ADA).header("Idempotency-Key", key)
                    .post("/api/inbox/{id}/done", id)
                    .then()
                    .statusCode(200)
                    .body("status", is("DONE"));
        }
    }

    @Test
    void is_nobody_elses() {
        arrive(dueSoon(lead, ADA));
        String id = id(ADA);
        for (var person : List.of(BEN, MIA, DIRA, ROOT, NORA)) {
            as(person).post("/api/inbox/{id}/done", id).then().statusCode(404).body("code", is("not-found"));
            as(person)
                    .body(Map.of("until", now().plusSeconds(60)))
                    .post("/api/inbox/{id}/snooze", id)
                    .then()
                    .statusCode(404);
        }
        assertThat(item(ADA, lead)).containsEntry("status", "OPEN");
        as(ADA).post("/api/inbox/{id}/done", NOBODYS).then().statusCode(404);
    }

    @Test
    void shows_nothing_of_a_region_that_is_not_the_callers() {
        arrive(overdue(lead, ADA, false));
        String elsewhere = Token.of(MIA.id(), List.of("north"), List.of("manager"));
        with(elsewhere)
                .get("/api/inbox")
                .then()
                .statusCode(200)
                .header("Unread", "0")
                .body("items", empty());
        with(elsewhere).post("/api/inbox/{id}/done", id(MIA)).then().statusCode(404);
        with(elsewhere)
                .queryParam("region", "east")
                .get("/api/inbox")
                .then()
                .statusCode(403)
                .body("code", is("region.foreign"));
    }

    @Test
    void needs_a_token_and_a_role() {
        RestAssured.given().get("/api/inbox").then().statusCode(401);
        with(Token.expired(ADA)).get("/api/inbox").then().statusCode(401);
        with(Token.forAnotherAudience(ADA)).get("/api/inbox").then().statusCode(401);
        String roleless = Token.of("id-roleless", List.of("east"), List.of());
        with(roleless).get("/api/inbox").then().statusCode(403);
        with(roleless).post("/api/inbox/{id}/done", NOBODYS).then().statusCode(403);
        with(roleless)
                .body(Map.of("until", now().plusSeconds(60)))
                .post("/api/inbox/{id}/snooze", NOBODYS)
                .then()
                .statusCode(403);
    }

    @Test
    void is_everybodys_own_whatever_their_role() {
        for (var person : TestPeople.values()) {
            as(person).get("/api/inbox").then().statusCode(200);
        }
    }

    @Test
    void leaves_no_table_open_to_other_regions() {
        Isolation.isComplete();
    }

    private String id(TestPeople person) {
        return (String) item(person, lead).get("id");
    }

    private Response snooze(TestPeople person, Instant until) {
        return as(person).body(Map.of("until", until)).post("/api/inbox/{id}/snooze", id(person));
    }

    private RequestSpecification newcomer() {
        return with(Token.of(newcomer, List.of("east"), List.of("sales")));
    }

    private Response list(String parameter, Object value) {
        return newcomer().queryParam(parameter, value).get("/api/inbox");
    }

    private static String unread(String subject) {
        return with(Token.of(subject, List.of("east", "north"), List.of("sales")))
                .queryParam("limit", 1)
                .get("/api/inbox")
                .header("Unread");
    }

    private static void fill(String recipient, int items) {
        Rows.execute(
                """
                insert into inbox_item (id, version, region, recipient_id, kind, notice, words, subject_type, subject_id,
                    group_type, group_id, ranks_at, cause, status, created_at)
                select gen_random_uuid(), 0, case n %% 2 when 0 then 'east' else 'north' end, '%s', 'LEAD_WARNING',
                    'FIRST_CONTACT_DUE_SOON', '[]', 'lead', gen_random_uuid(), 'lead', gen_random_uuid(),
                    now(), 'test', 'OPEN', now()
                from generate_series(1, %d) n"""
                        .formatted(recipient, items));
    }

    private static Clock ahead(Duration by) {
        return Clock.tick(Clock.offset(Clock.systemUTC(), by), Duration.ofNanos(1000));
    }
}
