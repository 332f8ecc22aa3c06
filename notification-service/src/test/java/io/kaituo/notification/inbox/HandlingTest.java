package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.dueSoon;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.notification.inbox.GivenNews.overdue;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.ContractEvent.ApprovalRequested;
import io.kaituo.events.FirstContactEvent.FirstContactEscalated;
import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What people do with their items, and the ways they look at them. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandlingTest {

    private final UUID lead = UUID.randomUUID();

    @Test
    void takes_back_what_was_done_by_mistake() {
        arrive(dueSoon(lead, ADA));
        as(ADA).post("/api/inbox/{id}/done", id(ADA)).then().statusCode(200);
        as(ADA).post("/api/inbox/{id}/undo", id(ADA))
                .then()
                .statusCode(200)
                .body("status", is("OPEN"))
                .body("links.contact", is("/leads/" + lead + "?do=contact"));
        as(ADA).post("/api/inbox/{id}/undo", id(ADA)).then().statusCode(409).body("code", is("inbox.status"));
        as(BEN).post("/api/inbox/{id}/undo", id(ADA)).then().statusCode(404);
    }

    @Test
    void takes_nothing_back_that_a_fact_has_settled() {
        arrive(dueSoon(lead, ADA));
        as(ADA).post("/api/inbox/{id}/done", id(ADA)).then().statusCode(200);
        arrive(new LeadContacted(Uuid7.next(), now(), "east", lead, ADA.id(), true));
        as(ADA).post("/api/inbox/{id}/undo", id(ADA)).then().statusCode(409).body("code", is("inbox.settled"));
    }

    @Test
    void hands_an_item_to_a_colleague_who_sees_it_and_gets_it_back() {
        arrive(dueSoon(lead, ADA));
        delegate(ADA, MIA, "You met them").statusCode(200).body("status", is("DELEGATED"));
        assertThat(item(MIA, lead))
                .containsEntry("status", "OPEN")
                .extractingByKey("handed")
                .isEqualTo(handed(null, "Ada Test", "You met them"));
        delegate(MIA, ADA, "Did not").statusCode(200);
        assertThat(item(ADA, lead)).containsEntry("status", "OPEN");
        delegate(ADA, MIA, null).statusCode(200);
        arrive(new LeadContacted(Uuid7.next(), now(), "east", lead, ADA.id(), true));
        assertThat(item(ADA, lead)).containsEntry("status", "CLOSED");
        assertThat(item(MIA, lead)).containsEntry("status", "CLOSED");
    }

    @Test
    void hands_nothing_to_anybody_who_may_not_see_it() {
        arrive(dueSoon(lead, ADA));
        delegate(ADA, BEN, null).statusCode(409).body("code", is("inbox.delegate-blind"));
        delegate(ADA, MAX, null).statusCode(409).body("code", is("inbox.delegate-blind"));
        delegate(ADA, ADA, null).statusCode(409).body("code", is("inbox.delegate-self"));
        delegate(ADA, NORA, null).statusCode(422).body("code", is("inbox.delegate-unknown"));
        delegate(ADA, GONE, null).statusCode(422);
        as(MIA).body(Map.of("colleagueId", DIRA.id()))
                .post("/api/inbox/{id}/delegation", id(ADA))
                .then()
                .statusCode(404);
        as(ADA).body(Map.of())
                .post("/api/inbox/{id}/delegation", id(ADA))
                .then()
                .statusCode(400)
                .body("violations.field", contains("colleagueId"));
        assertThat(items(BEN, lead)).isEmpty();
        assertThat(item(ADA, lead)).containsEntry("status", "OPEN");
    }

    @Test
    void leaves_approvals_to_be_delegated_where_they_are_decided() {
        arrive(requested(lead, "900.00"));
        delegate(MIA, DIRA, null).statusCode(409).body("code", is("inbox.delegate-approval"));
        assertThat(item(MIA, lead).get("links"))
                .isEqualTo(Map.of(
                        "decide", "/approvals/" + lead + "?do=decide",
                        "delegate", "/approvals/" + lead + "?do=delegate"));
    }

    @Test
    void does_the_same_with_many_and_says_of_each_what_became_of_it() {
        arrive(dueSoon(lead, ADA));
        var other = UUID.randomUUID();
        arrive(dueSoon(other, BEN));
        String mine = id(ADA);
        String bens = (String) item(BEN, other).get("id");
        bulk(ADA, Map.of("ids", List.of(mine), "deed", "SNOOZE", "until", now().plusSeconds(60)))
                .statusCode(200)
                .body("status", contains("SNOOZED"));
        bulk(ADA, Map.of("ids", List.of(mine, bens), "deed", "DONE"))
                .statusCode(200)
                .body("find { it.id == '%s' }.status".formatted(mine), is("DONE"))
                .body("find { it.id == '%s' }.code".formatted(bens), is("not-found"));
        bulk(ADA, Map.of("ids", List.of(mine), "deed", "DONE")).body("code", contains("inbox.status"));
        bulk(ADA, Map.of("ids", List.of(mine), "deed", "SNOOZE"))
                .statusCode(409)
                .body("code", is("inbox.snoozed-into-past"));
        bulk(ADA, Map.of("ids", List.of(), "deed", "DONE")).statusCode(400);
        assertThat(item(BEN, other)).containsEntry("status", "OPEN");
        assertThat(Rows.of("select state from deadline where subject = ?::uuid", mine))
                .containsExactly(Map.of("state", "CANCELLED"));
    }

    @Test
    void groups_what_belongs_together_behind_what_presses_most() {
        var deal = UUID.randomUUID();
        var other = UUID.randomUUID();
        String busy = "id-" + UUID.randomUUID();
        put(busy, deal, "MILESTONE_DUE", 3);
        put(busy, deal, "MILESTONE_OVERDUE", 1);
        put(busy, other, "RENEWAL_DUE", 2);
        var first = grouped(busy, null)
                .body("items.subjectId.size()", is(1))
                .body("items[0].group.id", is(deal.toString()))
                .body("items[0].group.open", is("2"))
                .body("items[0].group.link", is("/deals/" + deal))
                .body("items[0].kind", is("MILESTONE_OVERDUE"));
        grouped(busy, first.extract().path("next"))
                .body("items[0].group.id", is(other.toString()))
                .body("items[0].group.open", is("1"))
                .body("next", nullValue());
        with(token(busy))
                .queryParam("group", deal)
                .queryParam("sort", "priority")
                .get("/api/inbox")
                .then()
                .body("items.kind", contains("MILESTONE_OVERDUE", "MILESTONE_DUE"))
                .body("items[0].group.open", nullValue());
        with(token(busy))
                .queryParam("view", "grouped")
                .get("/api/inbox")
                .then()
                .body("items.group.id", contains(other.toString(), deal.toString()));
        with(token(busy)).queryParam("view", "heaped").get("/api/inbox").then().statusCode(400);
    }

    @Test
    void reads_what_presses_most_first_page_by_page() {
        String busy = "id-" + UUID.randomUUID();
        put(busy, UUID.randomUUID(), "RENEWAL_DUE", 9);
        put(busy, UUID.randomUUID(), "MILESTONE_DUE", 5);
        put(busy, UUID.randomUUID(), "MILESTONE_OVERDUE", -1);
        var first = with(token(busy))
                .queryParam("sort", "priority")
                .queryParam("status", "OPEN")
                .queryParam("limit", 2)
                .get("/api/inbox")
                .then()
                .body("items.kind", contains("MILESTONE_OVERDUE", "MILESTONE_DUE"))
                .body("items.priority.urgency", contains("OVERDUE", "SOON"));
        with(token(busy))
                .queryParam("sort", "priority")
                .queryParam("status", "OPEN")
                .queryParam("after", first.extract().<String>path("next"))
                .get("/api/inbox")
                .then()
                .body("items.kind", contains("CONTRACT_END"))
                .body("items.priority.urgency", contains("LATER"));
    }

    @Test
    void explains_why_it_presses() {
        arrive(requested(lead, "1200000.00"));
        assertThat(item(MIA, lead).get("priority"))
                .asString()
                .contains("It is due", "CNY 1,200,000.00 is at stake, which counts as 2 days", "urgency=OVERDUE");
    }

    @Test
    void counts_by_kind_no_further_than_anybody_reads() {
        String busy = "id-" + UUID.randomUUID();
        Rows.execute(
                """
                insert into inbox_item (id, version, region, recipient_id, kind, notice, words, subject_type, subject_id,
                    group_type, group_id, ranks_at, cause, status, created_at)
                select gen_random_uuid(), 0, 'east', '%s', 'LEAD_WARNING',
                    'FIRST_CONTACT_DUE_SOON', '[]', 'lead', gen_random_uuid(), 'lead', gen_random_uuid(),
                    now() + interval '1 day', 'test', 'OPEN', now()
                from generate_series(1, 1001) n"""
                        .formatted(busy));
        put(busy, UUID.randomUUID(), "RENEWAL_DUE", -2);
        with(token(busy))
                .get("/api/inbox/counts")
                .then()
                .statusCode(200)
                .body("total", is("1000+"))
                .body("overdue", is("1"))
                .body("kinds.LEAD_WARNING", is("99+"))
                .body("kinds.CONTRACT_END", is("1"))
                .body("kinds.APPROVAL", nullValue());
        with(Token.of(busy, List.of("north"), List.of("sales")))
                .get("/api/inbox/counts")
                .then()
                .body("total", is("0"));
        as(ADA).queryParam("region", "north").get("/api/inbox/counts").then().statusCode(403);
    }

    @Test
    void needs_a_role() {
        String roleless = Token.of("id-roleless", List.of("east"), List.of());
        var nobodys = UUID.randomUUID();
        with(roleless).get("/api/inbox/counts").then().statusCode(403);
        with(roleless).post("/api/inbox/{id}/undo", nobodys).then().statusCode(403);
        with(roleless)
                .body(Map.of("colleagueId", "x"))
                .post("/api/inbox/{id}/delegation", nobodys)
                .then()
                .statusCode(403);
        with(roleless)
                .body(Map.of("ids", List.of(nobodys), "deed", "DONE"))
                .post("/api/inbox/bulk")
                .then()
                .statusCode(403);
        with(token("id-new")).get("/api/inbox").then().body("items", empty());
    }

    /** One who leads the owner and is a director too is asked once, and once more in the same item. */
    @Test
    void I10_asks_nobody_twice_for_the_same() {
        var due = now();
        arrive(overdue(lead, ADA, due, false));
        Rows.execute("update inbox_item set recipient_id = '%s' where subject_id = '%s'".formatted(DIRA.id(), lead));
        arrive(new FirstContactEscalated(Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), due));
        assertThat(item(DIRA, lead))
                .containsEntry("kind", "LEAD_ESCALATED")
                .extractingByKey("reasons")
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    private static Map<String, Object> handed(String to, String from, String note) {
        var handed = new HashMap<String, Object>();
        handed.put("to", to);
        handed.put("from", from);
        handed.put("note", note);
        return handed;
    }

    private String id(TestPeople person) {
        return (String) item(person, lead).get("id");
    }

    private ValidatableResponse delegate(TestPeople from, TestPeople to, String note) {
        var body = new HashMap<String, Object>(Map.of("colleagueId", to.id()));
        body.put("note", note);
        return as(from).body(body).post("/api/inbox/{id}/delegation", id(from)).then();
    }

    private static ValidatableResponse bulk(TestPeople person, Map<String, Object> asked) {
        return as(person).body(asked).post("/api/inbox/bulk").then();
    }

    private static ValidatableResponse grouped(String person, String after) {
        var request = with(token(person))
                .queryParam("view", "grouped")
                .queryParam("sort", "priority")
                .queryParam("limit", 1);
        return (after == null ? request : request.queryParam("after", after))
                .get("/api/inbox")
                .then()
                .statusCode(200);
    }

    private static String token(String person) {
        return Token.of(person, List.of("east"), List.of("sales"));
    }

    private static void put(String recipient, UUID deal, String notice, int days) {
        Rows.execute(
                """
                insert into inbox_item (id, version, region, recipient_id, kind, notice, words, subject_type, subject_id,
                    group_type, group_id, ranks_at, cause, status, created_at)
                values (gen_random_uuid(), 0, 'east', '%1$s', '%4$s', '%2$s', '[]', 'contract', gen_random_uuid(),
                    'deal', '%3$s', now() + interval '%5$d days', 'test', 'OPEN', clock_timestamp())"""
                        .formatted(
                                recipient, notice, deal, Notice.valueOf(notice).kind(), days));
    }

    private static ApprovalRequested requested(UUID approval, String amount) {
        return new ApprovalRequested(
                Uuid7.next(),
                now(),
                "east",
                approval,
                "contract",
                UUID.randomUUID(),
                "C-1",
                "Harbour",
                ADA.id(),
                List.of(MIA.id()),
                1,
                Money.yuan(amount),
                now().plus(Duration.ofDays(1)),
                "0".repeat(64));
    }
}
