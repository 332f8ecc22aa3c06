package io.kaituo.notification.morning;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.notification.inbox.GivenNews.overdue;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.kaituo.events.AccountEvent.DealWinQuestioned;
import io.kaituo.events.ApprovalEvent.ApprovalNudged;
import io.kaituo.events.ContestEvent.OwnershipContested;
import io.kaituo.events.ContractEvent.ApprovalRequested;
import io.kaituo.events.FirstContactEvent.FirstContactEscalated;
import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.Money;
import io.kaituo.events.RegisterEvent.LeadInspected;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
class MorningTest {

    private final UUID lead = UUID.randomUUID();

    @Test
    void puts_each_matter_in_one_place_with_the_reason_why() {
        arrive(overdue(lead, ADA, false));
        assertThat(row(MIA, lead))
                .containsEntry("section", "OVERDUE")
                .containsEntry("title", "First contact overdue: Harbour " + lead)
                .containsEntry("link", "/leads/" + lead)
                .containsEntry("owner", "Ada Test")
                .containsEntry("waitingFor", List.of("Mia Test"))
                .containsEntry("handled", false)
                .containsEntry("today", true)
                .containsEntry("days", 0)
                .extractingByKey("because")
                .asString()
                .contains("It is due");
        assertThat(row(DIRA, lead)).containsEntry("section", "OVERDUE");
        arrive(new FirstContactEscalated(Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), now()));
        assertThat(row(DIRA, lead)).containsEntry("section", "STUCK");
    }

    @Test
    void shows_a_manager_the_own_team_and_a_director_the_regions() {
        arrive(overdue(lead, ADA, false));
        var other = UUID.randomUUID();
        arrive(overdue(other, CLEO, false));
        assertThat(rows(MIA, other)).isEmpty();
        assertThat(rows(MAX, lead)).isEmpty();
        assertThat(rows(NORA, lead)).isEmpty();
        assertThat(rows(DIRA, lead)).hasSize(1);
        assertThat(rows(DIRA, other)).hasSize(1);
        as(DIRA).queryParam("region", "north")
                .get("/api/inbox/morning")
                .then()
                .body("items.findAll { it.region != 'north' }.size()", is(0));
        as(MIA).queryParam("region", "north").get("/api/inbox/morning").then().statusCode(403);
    }

    @Test
    void keeps_what_is_handled_in_its_place_until_the_evening() {
        arrive(overdue(lead, ADA, false));
        var before = places(MIA);
        long open = total(MIA, "OVERDUE", "open");
        long handled = total(MIA, "OVERDUE", "handled");
        arrive(new LeadContacted(Uuid7.next(), now(), "east", lead, ADA.id(), true));
        assertThat(row(MIA, lead)).containsEntry("handled", true);
        assertThat(places(MIA)).isEqualTo(before);
        assertThat(total(MIA, "OVERDUE", "open")).isEqualTo(open - 1);
        assertThat(total(MIA, "OVERDUE", "handled")).isEqualTo(handled + 1);
        Rows.execute(
                """
                update inbox_item set created_at = created_at - interval '2 days', ended_at = ended_at - interval '2 days',
                    settled_at = settled_at - interval '2 days' where subject_id = '%s'"""
                        .formatted(lead));
        assertThat(rows(MIA, lead)).isEmpty();
        assertThat(rows(MIA, lead, today().minusDays(2))).hasSize(1);
    }

    @Test
    void tells_conflicts_difficult_customers_and_returned_records_apart() {
        arrive(new OwnershipContested(
                Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), UUID.randomUUID(), BEN.id()));
        assertThat(row(MIA, lead)).containsEntry("section", "CONFLICT");
        var deal = UUID.randomUUID();
        arrive(new DealWinQuestioned(
                Uuid7.next(), now(), "east", deal, UUID.randomUUID(), "Works", ADA.id(), UUID.randomUUID()));
        assertThat(row(MIA, deal)).containsEntry("section", "DIFFICULT");
        var record = UUID.randomUUID();
        arrive(new LeadInspected(
                Uuid7.next(), now(), "east", record, "Harbour", ADA.id(), MIA.id(), false, "No address"));
        assertThat(row(MIA, record))
                .containsEntry("section", "RETURNED")
                .containsEntry("waitingFor", List.of("Ada Test"));
    }

    @Test
    void calls_an_approval_mine_to_decide_or_stuck_with_somebody_else() {
        var mine = UUID.randomUUID();
        arrive(requested(mine, MIA));
        assertThat(row(MIA, mine)).containsEntry("section", "APPROVAL");
        var theirs = UUID.randomUUID();
        arrive(requested(theirs, COCO));
        assertThat(rows(MIA, theirs)).isEmpty();
        arrive(new ApprovalNudged(
                Uuid7.next(),
                now(),
                "east",
                theirs,
                "contract",
                UUID.randomUUID(),
                "C-1",
                ADA.id(),
                1,
                List.of(COCO.id()),
                now()));
        assertThat(row(MIA, theirs))
                .containsEntry("section", "STUCK")
                .containsEntry("waitingFor", List.of("Coco Test"));
    }

    @Test
    void counts_what_a_rep_clicked_away_until_a_fact_settles_it() {
        arrive(new LeadInspected(
                Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), MIA.id(), false, "No address"));
        String id = as(ADA).get("/api/inbox").path("items.find { it.subjectId == '%s' }.id".formatted(lead));
        as(ADA).post("/api/inbox/{id}/done", id).then().statusCode(200);
        assertThat(row(MIA, lead)).containsEntry("handled", false);
    }

    @Test
    void is_read_page_by_page_in_one_order() {
        for (int i = 0; i < 3; i++) {
            arrive(overdue(UUID.randomUUID(), ADA, false));
        }
        var all = places(MIA);
        var paged = new ArrayList<String>();
        String after = "";
        do {
            var page = as(MIA).queryParam("limit", 2)
                    .queryParam("after", after)
                    .get("/api/inbox/morning")
                    .then()
                    .statusCode(200)
                    .extract();
            paged.addAll(page.path("items.subjectId"));
            after = page.path("next");
        } while (after != null);
        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    }

    @Test
    void is_for_those_who_lead_and_for_no_day_ahead() {
        as(ADA).get("/api/inbox/morning").then().statusCode(403);
        as(COCO).get("/api/inbox/morning").then().statusCode(403);
        with(Token.expired(MIA)).get("/api/inbox/morning").then().statusCode(401);
        as(MIA).queryParam("date", today().plusDays(1).toString())
                .get("/api/inbox/morning")
                .then()
                .statusCode(422)
                .body("code", is("morning.ahead"));
        as(MIA).queryParam("date", "yesterday").get("/api/inbox/morning").then().statusCode(400);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static long total(TestPeople person, String section, String which) {
        String path = "totals.find { it.section == '%s' }.%s".formatted(section, which);
        return Long.parseLong(as(person).get("/api/inbox/morning").path(path));
    }

    private static List<String> places(TestPeople person) {
        return all(person, today()).stream()
                .map(row -> (String) row.get("subjectId"))
                .toList();
    }

    private static Map<String, Object> row(TestPeople person, UUID subject) {
        var rows = rows(person, subject);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static List<Map<String, Object>> rows(TestPeople person, UUID subject) {
        return rows(person, subject, today());
    }

    private static List<Map<String, Object>> rows(TestPeople person, UUID subject, LocalDate day) {
        return all(person, day).stream()
                .filter(row -> subject.toString().equals(row.get("subjectId")))
                .toList();
    }

    private static List<Map<String, Object>> all(TestPeople person, LocalDate day) {
        var rows = new ArrayList<Map<String, Object>>();
        String after = "";
        do {
            var page = as(person)
                    .header("Accept-Language", "en")
                    .queryParam("limit", 200)
                    .queryParam("date", day.toString())
                    .queryParam("after", after)
                    .get("/api/inbox/morning")
                    .then()
                    .statusCode(200)
                    .extract();
            rows.addAll(page.path("items"));
            after = page.path("next");
        } while (after != null);
        return rows;
    }

    private static ApprovalRequested requested(UUID approval, TestPeople approver) {
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
                List.of(approver.id()),
                1,
                Money.yuan("900.00"),
                now().plusSeconds(3600),
                "0".repeat(64));
    }
}
