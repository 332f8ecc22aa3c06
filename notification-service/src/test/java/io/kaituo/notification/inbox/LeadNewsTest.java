package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.dueSoon;
import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.notification.inbox.GivenNews.overdue;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.ContestEvent.OwnershipContested;
import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.LeadOwnerEvent.LeadsReassigned;
import io.kaituo.events.LeadOwnerEvent.Share;
import io.kaituo.events.OperationsEvent;
import io.kaituo.events.RegisterEvent.InspectionDue;
import io.kaituo.events.RegisterEvent.LeadImportFinished;
import io.kaituo.events.RegisterEvent.LeadInspected;
import io.kaituo.events.RegisterEvent.LeadResubmitted;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeadNewsTest {

    private final UUID lead = UUID.randomUUID();

    @Test
    void warns_the_owner_before_the_first_contact_is_overdue() {
        arrive(dueSoon(lead, ADA));
        assertThat(item(ADA, lead))
                .containsEntry("kind", "LEAD_WARNING")
                .containsEntry("status", "OPEN")
                .containsEntry("subjectType", "lead")
                .containsEntry("link", "/leads/" + lead)
                .containsEntry("actions", List.of("contact"))
                .containsEntry("title", "First contact due soon: Harbour " + lead);
        assertThat(items(MIA, lead)).isEmpty();
    }

    @Test
    void asks_the_manager_to_reassign_an_overdue_lead() {
        arrive(overdue(lead, ADA, false));
        assertThat(item(MIA, lead))
                .containsEntry("kind", "LEAD_OVERDUE")
                .containsEntry("actions", List.of("reassign"))
                .extractingByKey("why")
                .asString()
                .contains("still with Ada Test");
        for (var person : List.of(ADA, BEN, MAX, DIRA, NORA)) {
            assertThat(items(person, lead)).isEmpty();
        }
    }

    @Test
    void only_informs_the_manager_when_the_playbook_reassigns() {
        arrive(overdue(lead, ADA, true));
        assertThat(item(MIA, lead)).containsEntry("kind", "LEAD_OVERDUE").containsEntry("actions", List.of());
    }

    @Test
    void is_told_once_however_often_it_arrives() {
        var overdue = overdue(lead, ADA, false);
        arrive(overdue);
        Broker.publish(overdue);
        arrive(overdue(lead, ADA, overdue.dueAt(), false));
        assertThat(items(MIA, lead)).hasSize(1);
        assertThat(Rows.count("select count(*) from parked_event where key = ?", lead.toString()))
                .isZero();
    }

    @Test
    void is_told_again_for_the_next_clock() {
        arrive(overdue(lead, ADA, false));
        arrive(overdue(lead, BEN, false));
        assertThat(items(MIA, lead)).hasSize(2);
    }

    @Test
    void goes_to_the_directors_where_nobody_leads_the_owner() {
        arrive(overdue(lead, MIA, false));
        assertThat(item(DIRA, lead)).containsEntry("kind", "LEAD_OVERDUE");
        assertThat(items(MIA, lead)).isEmpty();
    }

    @Test
    void goes_to_the_manager_of_an_owner_who_left() {
        arrive(dueSoon(lead, GONE));
        assertThat(item(MIA, lead)).containsEntry("kind", "LEAD_WARNING");
    }

    @Test
    void of_a_reassignment_reaches_the_new_and_the_old_owner_and_closes_what_was_asked() {
        arrive(dueSoon(lead, ADA));
        arrive(overdue(lead, ADA, false));
        arrive(reassigned(ADA, BEN, MIA.id()));
        assertThat(item(BEN, lead))
                .containsEntry("kind", "LEAD_REASSIGNED")
                .extractingByKey("why")
                .asString()
                .contains("from Ada Test", "by: Mia Test");
        assertThat(items(ADA, lead))
                .extracting(item -> item.get("kind") + " " + item.get("status"))
                .containsExactly("LEAD_REASSIGNED OPEN", "LEAD_WARNING CLOSED");
        assertThat(item(MIA, lead)).containsEntry("status", "CLOSED").containsEntry("actions", List.of());
    }

    @Test
    void of_many_leads_at_once_is_told_once_per_person() {
        arrive(overdue(lead, ADA, false));
        var batch = UUID.randomUUID();
        arrive(partOf(batch, ADA, BEN));
        assertThat(items(BEN, lead)).isEmpty();
        assertThat(item(MIA, lead)).containsEntry("status", "CLOSED");
        arrive(together(
                batch,
                new Share(ADA.id(), BEN.id(), 4),
                new Share(null, BEN.id(), 2),
                new Share(GONE.id(), ADA.id(), 1)));
        assertThat(item(BEN, batch))
                .containsEntry("kind", "LEAD_REASSIGNED")
                .containsEntry("link", "/leads?mine=yes")
                .containsEntry("title", "Leads that are yours now: 6")
                .extractingByKey("why")
                .asString()
                .contains("Mia Test: Autumn fair", "distribution", "First contact due: 2026-03-02");
        assertThat(items(ADA, batch))
                .extracting(item -> item.get("title"))
                .containsExactlyInAnyOrder("Leads that are yours now: 1", "Leads that went to others: 4");
        assertThat(items(MIA, batch)).as("in the place of who left").isEmpty();
    }

    @Test
    void of_an_automatic_reassignment_leaves_the_manager_informed() {
        arrive(overdue(lead, ADA, true));
        arrive(reassigned(ADA, BEN, null));
        assertThat(item(MIA, lead)).containsEntry("status", "OPEN");
        assertThat(item(BEN, lead)).extractingByKey("why").asString().contains("by: the playbook");
    }

    @Test
    void of_a_contact_closes_warning_and_overdue() {
        arrive(dueSoon(lead, ADA));
        arrive(overdue(lead, ADA, true));
        arrive(new LeadContacted(Uuid7.next(), now(), "east", lead, ADA.id(), true));
        assertThat(item(ADA, lead)).containsEntry("status", "CLOSED");
        assertThat(item(MIA, lead)).containsEntry("status", "CLOSED");
    }

    @Test
    void of_the_pool_asks_the_former_owners_manager_until_somebody_takes_it() {
        arrive(overdue(lead, ADA, false));
        arrive(new LeadPooled(Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), "first-contact-overdue"));
        assertThat(items(MIA, lead))
                .extracting(item -> item.get("kind") + " " + item.get("status"))
                .containsExactly("LEAD_POOLED OPEN", "LEAD_OVERDUE CLOSED");
        arrive(reassigned(null, BEN, MIA.id()));
        assertThat(items(MIA, lead)).extracting(item -> item.get("status")).containsOnly("CLOSED");
        assertThat(item(BEN, lead)).extractingByKey("why").asString().contains("from nobody");
    }

    @Test
    void of_a_returned_record_waits_for_its_owner_until_it_is_corrected() {
        arrive(inspected(false));
        assertThat(item(ADA, lead))
                .containsEntry("kind", "RECORD_RETURNED")
                .containsEntry("actions", List.of("correct"))
                .extractingByKey("why")
                .asString()
                .isEqualTo("Mia Test inspected the record. No phone number");
        arrive(new LeadResubmitted(Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), MIA.id()));
        assertThat(item(ADA, lead)).containsEntry("status", "CLOSED");
        assertThat(item(MIA, lead)).containsEntry("kind", "INSPECTION").containsEntry("status", "OPEN");
        arrive(inspected(true));
        assertThat(item(MIA, lead)).containsEntry("status", "CLOSED");
        assertThat(items(ADA, lead)).hasSize(1);
    }

    @Test
    void of_the_weekly_inspection_reaches_the_manager_and_takes_the_place_of_the_last_one() {
        arrive(due("2026-W46"));
        arrive(due("2026-W47"));
        assertThat(items(MIA, lead))
                .extracting(item -> item.get("title") + " " + item.get("status"))
                .containsExactly(
                        "Inspection of week 2026-W47: 37 records wait for you OPEN",
                        "Inspection of week 2026-W46: 37 records wait for you CLOSED");
    }

    @Test
    void is_read_in_the_readers_language() {
        arrive(overdue(lead, ADA, false));
        assertThat(titles(as(MIA).header("Accept-Language", "zh-CN"))).contains("首次联系已逾期：Harbour " + lead);
        assertThat(titles(as(MIA).header("Accept-Language", "en"))).contains("First contact overdue: Harbour " + lead);
        assertThat(titles(as(MIA))).as("as the directory says").contains("首次联系已逾期：Harbour " + lead);
    }

    @Test
    void that_nobody_can_read_is_set_aside_and_blocks_no_other() {
        var broken = overdue(lead, ADA, false);
        Broker.publishBroken(broken, "{\"dueAt\": \"whenever\"}");
        var other = UUID.randomUUID();
        arrive(overdue(other, ADA, false));
        assertThat(item(MIA, other)).containsEntry("status", "OPEN");
        eventually().untilAsserted(() -> assertThat(Rows.count(
                        "select count(*) from parked_event where event_id = ? and consumer = 'lead-notices'",
                        broken.id()))
                .isOne());
        eventually().untilAsserted(() -> assertThat(Broker.records(OperationsEvent.TOPIC))
                .anySatisfy(message ->
                        assertThat(message.value()).contains(broken.id().toString())));
        eventually().untilAsserted(() -> assertThat(Rows.count(
                        "select count(*) from inbox_item where notice = 'EVENT_PARKED' and recipient_id = 'id-root' and words like ?",
                        "%" + LeadEvent.TOPIC + "%"))
                .isPositive());
    }

    private static List<String> titles(io.restassured.specification.RequestSpecification request) {
        return request.queryParam("limit", 200)
                .get("/api/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }

    @Test
    void tells_once_what_an_import_brought() {
        var contested = UUID.randomUUID();
        arrive(new LeadImportFinished(Uuid7.next(), now(), "east", lead, "fair.csv", ADA.id(), 4297, 3, 2, 12, 50));
        arrive(new OwnershipContested(
                        Uuid7.next(), now(), "east", contested, "Harbour", ADA.id(), UUID.randomUUID(), BEN.id())
                .in(lead));
        assertThat(item(ADA, lead))
                .containsEntry("kind", "LEAD_IMPORT")
                .containsEntry("subjectType", "lead-import")
                .containsEntry("title", "Imported: fair.csv")
                .extractingByKey("why")
                .asString()
                .contains("4297", "50");
        assertThat(item(MIA, lead))
                .containsEntry("kind", "OWNERSHIP_CONTEST")
                .extractingByKey("why")
                .asString()
                .contains("fair.csv with 2 companies");
        assertThat(items(MIA, contested)).isEmpty();
    }

    private LeadInspected inspected(boolean accepted) {
        return new LeadInspected(
                Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), MIA.id(), accepted, "No phone number");
    }

    private InspectionDue due(String week) {
        return new InspectionDue(Uuid7.next(), now(), "east", lead, MIA.id(), week, 37, now());
    }

    private LeadReassigned partOf(UUID batch, TestPeople from, TestPeople to) {
        return new LeadReassigned(
                Uuid7.next(), now(), "east", lead, "Harbour", from.id(), to.id(), MIA.id(), "because", null, batch);
    }

    private static LeadsReassigned together(UUID batch, Share... shares) {
        return new LeadsReassigned(
                Uuid7.next(),
                now(),
                "east",
                batch,
                "distribution",
                MIA.id(),
                "Autumn fair",
                Instant.parse("2026-03-02T10:00:00Z"),
                List.of(shares));
    }

    private LeadReassigned reassigned(TestPeople from, TestPeople to, String by) {
        return new LeadReassigned(
                Uuid7.next(),
                now(),
                "east",
                lead,
                "Harbour",
                from == null ? null : from.id(),
                to.id(),
                by,
                "because",
                Instant.parse("2026-03-02T10:00:00Z"),
                null);
    }
}
