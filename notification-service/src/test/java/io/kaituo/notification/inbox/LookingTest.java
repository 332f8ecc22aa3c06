package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.requested;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The ways people look at their items: what belongs together, what presses most, and how much there is. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookingTest {

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
        var approval = UUID.randomUUID();
        arrive(requested(approval, "1200000.00"));
        assertThat(item(MIA, approval).get("priority"))
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
}
