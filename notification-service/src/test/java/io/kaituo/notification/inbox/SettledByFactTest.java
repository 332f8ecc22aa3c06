package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.events.EventCatalogue;
import io.kaituo.events.EventJson;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.SubscriptionEvent.SubscriptionDisabled;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.OtherTransaction;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Decision 20 as a table: whatever asks somebody for something, which fact takes it off their list again. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettledByFactTest {

    /** What this service itself settles, without an event. */
    private static final Set<Notice> OURS = Set.of(Notice.CHANNEL_DEAD, Notice.SUBSCRIPTION_DISABLED);

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DeadChannelNews channels;

    @Inject
    SubscriptionNews subscriptions;

    @Inject
    Transactions transactions;

    private final List<Row> table = List.of(
            row(Notice.FIRST_CONTACT_DUE_SOON, ADA, "lead.first-contact-due-soon", "lead.contacted"),
            row(Notice.FIRST_CONTACT_DUE_SOON, ADA, "lead.first-contact-due-soon", "lead.disqualified"),
            row(Notice.FIRST_CONTACT_OVERDUE, MIA, "lead.first-contact-overdue", "lead.reassigned"),
            row(Notice.FIRST_CONTACT_ESCALATED, DIRA, "lead.first-contact-escalated", "lead.pooled"),
            row(Notice.FIRST_CONTACT_ESCALATED, DIRA, "lead.first-contact-escalated", "lead.disqualified"),
            row(Notice.FIRST_CONTACT_EXTENDED, ADA, "lead.first-contact-extended", "lead.contacted"),
            row(Notice.CLOCK_PAUSE_ASKED, MIA, "lead.pause-asked", "lead.pause-answered"),
            row(Notice.CLOCK_PAUSE_REFUSED, ADA, "lead.pause-answered", "lead.contacted")
                    .where("granted", false),
            row(Notice.CLOCK_RESUMED, ADA, "lead.clock-resumed", "lead.converted"),
            row(Notice.RECYCLING_SOON, ADA, "lead.recycling-soon", "lead.pooled"),
            row(Notice.LEAD_RECEIVED, ADA, "lead.reassigned", "lead.contacted").where("batchId", null),
            row(Notice.LEAD_RECEIVED, ADA, "lead.reassigned", "lead.disqualified")
                    .where("batchId", null),
            row(Notice.HAND_OVER_DUE, MIA, "lead.hand-over-due", "lead.handed-over"),
            row(Notice.LEAD_POOLED, MIA, "lead.pooled", "lead.claimed"),
            row(Notice.REAPPROACH_DUE, ADA, "lead.reapproach-due", "lead.contacted"),
            row(Notice.REAPPROACH_DUE_UNOWNED, MIA, "lead.reapproach-due", "lead.claimed")
                    .where("ownerId", null)
                    .where("formerOwnerId", GONE.id()),
            row(Notice.LEAD_REQUALIFIED, ADA, "lead.requalified", "lead.contacted"),
            row(Notice.REFERRAL_REGISTERED, ADA, "lead.referral-due", "lead.referral-rewarded"),
            row(Notice.REFERRAL_WON, ADA, "lead.referral-won", "lead.referral-reopened"),
            row(Notice.RECORD_RETURNED, ADA, "lead.inspected", "lead.resubmitted"),
            row(Notice.RECORD_RETURNED, ADA, "lead.inspected", "lead.disqualified"),
            row(Notice.RECORD_RESUBMITTED, MIA, "lead.resubmitted", "lead.inspected")
                    .where("accepted", true),
            row(Notice.INSPECTION_DUE, MIA, "lead.inspection-due", "lead.inspection-due"),
            row(Notice.IMPORT_CONTESTED, MIA, "lead.import-finished", "lead.ownership-decided")
                    .after("lead.ownership-contested"),
            row(Notice.IMPORT_CONTESTED, MIA, "lead.import-finished", "lead.contest-dismissed")
                    .after("lead.ownership-contested"),
            row(Notice.OWNERSHIP_CONTESTED, MIA, "lead.ownership-contested", "lead.ownership-decided")
                    .where("batchId", null),
            row(Notice.OWNERSHIP_LOST, BEN, "lead.ownership-decided", "lead.ruling-appealed"),
            row(Notice.OWNERSHIP_LOST, BEN, "lead.ownership-decided", "lead.ownership-decided"),
            row(Notice.RULING_APPEALED, DIRA, "lead.ruling-appealed", "lead.appeal-answered"),
            row(Notice.TOUCH_DUE, ADA, "lead.touch-due", "lead.touch-skipped"),
            row(Notice.SCORE_DUE, ADA, "lead.judgement-due", "lead.scored").where("judgement", "SCORE"),
            row(Notice.GRADE_DUE, ADA, "lead.judgement-due", "lead.graded").where("judgement", "GRADE"),
            row(Notice.APPROVAL_REQUESTED, MIA, "approval.requested", "approval.decided"),
            row(Notice.APPROVAL_DELEGATED, MIA, "approval.asked", "approval.withdrawn")
                    .where("because", "delegated"),
            row(Notice.APPROVAL_INHERITED, MIA, "approval.asked", "approval.decided")
                    .where("because", "away"),
            row(Notice.APPROVAL_ESCALATED, MIA, "approval.asked", "approval.decided")
                    .where("because", "escalated"),
            row(Notice.APPROVAL_NUDGED, MIA, "approval.nudged", "approval.withdrawn"),
            row(Notice.APPROVAL_COMMENTED, BEN, "approval.commented", "approval.decided"),
            row(Notice.APPROVAL_COMMENTED, BEN, "approval.commented", "approval.withdrawn"),
            row(Notice.QUOTE_EXPIRES_SOON, ADA, "quote.expires-soon", "quote.withdrawn"),
            row(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "quote.drafted"),
            row(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "quote.issued"),
            row(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "quote.superseded"),
            row(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "quote.declined"),
            row(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "deal.lost"),
            row(Notice.QUOTE_ACCEPTED, ADA, "quote.accepted", "contract.drafted"),
            row(Notice.QUOTE_ACCEPTED, ADA, "quote.accepted", "contract.signed"),
            row(Notice.QUOTE_ACCEPTED, ADA, "quote.accepted", "deal.won"),
            row(Notice.QUOTE_DUE_SOON, ADA, "quote.due-soon", "quote.issued"),
            row(Notice.QUOTE_DUE_SOON, ADA, "quote.due-soon", "quote.not-due"),
            row(Notice.QUOTE_DUE_SOON, ADA, "quote.due-soon", "deal.lost"),
            row(Notice.QUOTE_OVERDUE, MIA, "quote.overdue", "quote.issued"),
            row(Notice.QUOTE_OVERDUE, ADA, "quote.overdue", "deal.won"),
            row(Notice.BID_DUE_SOON, ADA, "bid.due-soon", "contract.approved"),
            row(Notice.BID_DUE_SOON, ADA, "bid.due-soon", "bid.not-due"),
            row(Notice.BID_OVERDUE, MIA, "bid.overdue", "contract.rejected"),
            row(Notice.BID_OVERDUE, ADA, "bid.overdue", "bid.not-due"),
            row(Notice.PROPOSAL_CHANGES_ASKED, ADA, "proposal.changes-asked", "proposal.submitted"),
            row(Notice.PROPOSAL_CHANGES_ASKED, ADA, "proposal.changes-asked", "deal.lost"),
            row(Notice.RESOURCE_ASKED, BEN, "proposal.resource-asked", "proposal.resource-answered"),
            row(Notice.RESOURCE_ASKED, BEN, "proposal.resource-asked", "proposal.accepted"),
            row(Notice.RESOURCE_ASKED, BEN, "proposal.resource-asked", "proposal.reviewed")
                    .where("outcome", "reject"),
            row(Notice.RESOURCE_ASKED, BEN, "proposal.resource-asked", "deal.lost")
                    .after("proposal.drafted"),
            row(Notice.FOLLOW_UP_DUE, ADA, "follow-up.due", "follow-up.completed"),
            row(Notice.MILESTONE_DUE, ADA, "milestone.due", "milestone.reached"),
            row(Notice.MILESTONE_OVERDUE, MIA, "milestone.overdue", "milestone.moved"),
            row(Notice.MILESTONE_TROUBLED, MIA, "milestone.exception-raised", "milestone.exception-settled"),
            row(Notice.RENEWAL_DUE, ADA, "contract.renewal-due", "contract.renewal-drafted"),
            row(Notice.WIN_QUESTIONED, MIA, "deal.win-questioned", "deal.reopened"),
            row(Notice.EVENT_PARKED, ROOT, "event.parked", "event.redriven"),
            row(Notice.EVENT_PARKED, ROOT, "event.parked", "event.discarded"));

    @Test
    void D20_whatever_asks_for_something_is_closed_by_a_fact() {
        var first = table.stream().filter(row -> row.before != null).toList();
        first.forEach(row -> Broker.publish(row.before()));
        first.forEach(row -> heard(row.before()));
        table.forEach(row -> Broker.publish(row.asking()));
        table.forEach(row -> heard(row.asking()));
        assertThat(table).allSatisfy(row -> assertThat(row.items())
                .as(row + " asks")
                .singleElement()
                .isEqualTo(Map.of("status", "OPEN", "settled", false)));
        table.forEach(row -> Broker.publish(row.settling()));
        table.forEach(row -> heard(row.settling()));
        assertThat(table).allSatisfy(row -> assertThat(row.items())
                .as(row + " is settled")
                .extracting(item -> item.get("status"), item -> item.get("settled"))
                .contains(tuple("CLOSED", true)));
    }

    @Test
    void D20_the_table_leaves_nothing_out() {
        assertThat(table.stream().map(row -> row.notice).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Notice.values())
                        .filter(notice -> !notice.actions().isEmpty() && !OURS.contains(notice))
                        .collect(Collectors.toSet()));
    }

    @Test
    void D20_what_this_service_does_itself_closes_too() {
        var id = UUID.randomUUID();
        inEast(() -> channels.died("east", id, "Robot", ChannelKind.WECOM, "away"));
        arrive(new SubscriptionDisabled(Uuid7.next(), now(), "east", id, ROOT.id(), "https://erp.example", "GONE"));
        assertThat(items(ROOT, id)).hasSize(2).extracting("status").containsOnly("OPEN");
        inEast(() -> channels.recovered("east", id));
        inEast(() -> subscriptions.settled("east", id));
        assertThat(items(ROOT, id)).extracting("status").containsOnly("CLOSED");
    }

    private void inEast(Supplier<Uni<Void>> work) {
        OnVertx.await(() -> transactions.in(Regions.only("east"), work));
    }

    @Test
    void a_fact_that_arrives_before_what_it_settles_keeps_it_away() {
        var expired = row(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "quote.drafted");
        var lost = row(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "deal.lost");
        var ruled = row(Notice.OWNERSHIP_CONTESTED, MIA, "lead.ownership-contested", "lead.ownership-decided")
                .where("batchId", null);
        var owed = row(Notice.QUOTE_DUE_SOON, ADA, "quote.due-soon", "quote.issued");
        var bid = row(Notice.BID_OVERDUE, MIA, "bid.overdue", "contract.approved");
        for (var row : List.of(expired, lost, ruled, owed, bid)) {
            var asking = row.asking();
            Broker.publish(row.settling());
            heard(row.settling());
            Broker.publish(asking);
            heard(asking);
            assertThat(row.items()).as(row.toString()).isEmpty();
        }
    }

    @Test
    void a_fact_that_arrives_while_another_replica_asks_waits_and_settles_it() {
        var row = row(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "quote.drafted");
        try (var other = OtherTransaction.that(
                """
                select pg_advisory_xact_lock(hashtextextended('%1$s', 0));
                insert into inbox_item (id, version, region, recipient_id, kind, notice, words, subject_type, subject_id,
                    group_type, group_id, ranks_at, cause, status, created_at)
                values (gen_random_uuid(), 0, 'east', 'id-ada', 'QUOTE', 'QUOTE_EXPIRED', '[]', 'quote',
                    '%1$s', 'quote', '%1$s', now(), 'test', 'OPEN', now())"""
                        .formatted(row.world.get("quoteId")))) {
            Broker.publish(row.settling());
            other.isInTheWay().commit();
        }
        heard(row.settling());
        assertThat(row.items()).singleElement().isEqualTo(Map.of("status", "CLOSED", "settled", true));
    }

    private static void heard(IntegrationEvent event) {
        eventually().untilAsserted(() -> assertThat(Rows.count(
                        "select count(*) from inbox where event_id = ? and consumer like '%-notices'", event.id()))
                .as(event.type())
                .isOne());
    }

    private static Row row(Notice notice, TestPeople told, String asking, String settling) {
        return new Row(notice, told, asking, settling);
    }

    /** One line of the table, with records of its own. */
    private static class Row {

        private final Map<String, Object> world = world();
        private final Notice notice;
        private final TestPeople told;
        private final String asking;
        private final String settling;
        private final Map<String, IntegrationEvent> events = new HashMap<>();
        private String before;

        Row(Notice notice, TestPeople told, String asking, String settling) {
            this.notice = notice;
            this.told = told;
            this.asking = asking;
            this.settling = settling;
        }

        Row where(String field, Object value) {
            world.put(field, value);
            return this;
        }

        Row after(String type) {
            before = type;
            return this;
        }

        IntegrationEvent before() {
            return event("before", before);
        }

        IntegrationEvent asking() {
            return event("asking", asking);
        }

        IntegrationEvent settling() {
            return event("settling", settling);
        }

        List<Map<String, Object>> items() {
            var ids = world.values().stream()
                    .filter(UUID.class::isInstance)
                    .map(id -> "'" + id + "'")
                    .collect(Collectors.joining(","));
            return Rows.of(
                    "select status, settled_at is not null as settled from inbox_item where notice = ? and recipient_id = ? and (subject_id in ("
                            + ids + ") or group_id in (" + ids + ") or words like ?)",
                    notice.name(),
                    told.id(),
                    "%" + world.get("eventKey") + "%");
        }

        private IntegrationEvent event(String part, String type) {
            return events.computeIfAbsent(part, first -> {
                try {
                    return EventJson.read(
                            EventCatalogue.find(type + ".v1").orElseThrow(),
                            Uuid7.next(),
                            now(),
                            "east",
                            JSON.writeValueAsString(world));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Override
        public String toString() {
            return notice + ": " + asking + " → " + settling;
        }
    }

    /** Everything any event may say, so that each finds what it needs. */
    private static Map<String, Object> world() {
        var world = new HashMap<String, Object>();
        Stream.of("leadId firstLeadId requestId approvalId subjectId commentId quoteId dealId accountId contractId"
                        + " proposalId followUpId milestoneId eventId leaverId inspectionId importId appealId"
                        + " rulingId touchId renewalId referrerAccountId")
                .flatMap(names -> Stream.of(names.split(" ")))
                .forEach(name -> world.put(name, UUID.randomUUID()));
        world.put("batchId", world.get("importId"));
        world.put("revises", world.get("quoteId"));
        world.put("contestedLeadIds", Set.of(world.get("leadId")));
        world.put("losers", List.of(Map.of("leadId", world.get("firstLeadId"), "ownerId", BEN.id())));
        Stream.of("ownerId", "formerOwnerId", "requestedBy", "resubmittedBy", "askedBy")
                .forEach(name -> world.put(name, ADA.id()));
        Stream.of("firstOwnerId", "askedOf", "appealedBy", "fromOwnerId").forEach(name -> world.put(name, BEN.id()));
        Stream.of("writtenBy", "decidedBy", "inspectedBy", "managerId", "pausedBy", "extendedBy", "answeredBy")
                .forEach(name -> world.put(name, MIA.id()));
        Stream.of("requalifiedBy", "dismissedBy").forEach(name -> world.put(name, MAX.id()));
        world.put("personId", GONE.id());
        world.put("approvers", List.of(MIA.id()));
        world.put("readers", List.of(BEN.id()));
        Stream.of("dueAt", "firstContactDue", "recycledAt", "expiresAt", "until", "since", "closesAt")
                .forEach(name -> world.put(name, now().plusSeconds(3600).toString()));
        Stream.of("dueOn", "plannedOn", "endsOn", "disqualifiedOn", "actualOn", "neededOn", "signedOn", "closedOn")
                .forEach(name -> world.put(name, "2026-11-23"));
        world.put("total", Map.of("amount", "900.00", "currency", "CNY"));
        world.put("granted", true);
        world.put("contested", 1);
        world.put("records", 3);
        world.put("step", 1);
        world.put("kind", "CALL_BACK");
        world.put("because", "step");
        world.put("outcome", "approve");
        world.put("subjectType", "contract");
        world.put("department", "SALES");
        world.put("sourceTopic", "lead-events");
        world.put("eventKey", UUID.randomUUID().toString());
        Stream.of("companyName", "accountName", "number", "title", "titleZh", "titleEn", "service", "eventType", "name")
                .forEach(name -> world.put(name, name));
        Stream.of("comment", "text", "request", "answer", "description", "week", "fileName", "dealName")
                .forEach(name -> world.put(name, name));
        world.put("reason", world.get("eventKey"));
        return world;
    }
}
