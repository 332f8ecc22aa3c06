package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.dueSoon;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.notification.inbox.GivenNews.overdue;
import static io.kaituo.notification.inbox.GivenNews.requested;
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

import io.kaituo.events.FirstContactEvent.FirstContactEscalated;
import io.kaituo.events.FirstContactEvent.LeadContacted;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What people do with their items. */
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
        with(Token.of("id-new", List.of("east"), List.of("sales")))
                .get("/api/inbox")
                .then()
                .body("items", empty());
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
}
