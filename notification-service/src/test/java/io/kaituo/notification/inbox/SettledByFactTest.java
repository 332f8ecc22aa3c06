package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.AskedAndSettled.asks;
import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    @Inject
    DeadChannelNews channels;

    @Inject
    SubscriptionNews subscriptions;

    @Inject
    Transactions transactions;

    private final List<AskedAndSettled> table = List.of(
            asks(Notice.FIRST_CONTACT_DUE_SOON, ADA, "lead.first-contact-due-soon", "lead.contacted"),
            asks(Notice.FIRST_CONTACT_DUE_SOON, ADA, "lead.first-contact-due-soon", "lead.disqualified"),
            asks(Notice.FIRST_CONTACT_OVERDUE, MIA, "lead.first-contact-overdue", "lead.reassigned"),
            asks(Notice.FIRST_CONTACT_ESCALATED, DIRA, "lead.first-contact-escalated", "lead.pooled"),
            asks(Notice.FIRST_CONTACT_ESCALATED, DIRA, "lead.first-contact-escalated", "lead.disqualified"),
            asks(Notice.FIRST_CONTACT_EXTENDED, ADA, "lead.first-contact-extended", "lead.contacted"),
            asks(Notice.CLOCK_PAUSE_ASKED, MIA, "lead.pause-asked", "lead.pause-answered"),
            asks(Notice.CLOCK_PAUSE_REFUSED, ADA, "lead.pause-answered", "lead.contacted")
                    .where("granted", false),
            asks(Notice.CLOCK_RESUMED, ADA, "lead.clock-resumed", "lead.converted"),
            asks(Notice.RECYCLING_SOON, ADA, "lead.recycling-soon", "lead.pooled"),
            asks(Notice.LEAD_RECEIVED, ADA, "lead.reassigned", "lead.contacted").where("batchId", null),
            asks(Notice.LEAD_RECEIVED, ADA, "lead.reassigned", "lead.disqualified")
                    .where("batchId", null),
            asks(Notice.HAND_OVER_DUE, MIA, "lead.hand-over-due", "lead.handed-over"),
            asks(Notice.LEAD_POOLED, MIA, "lead.pooled", "lead.claimed"),
            asks(Notice.REAPPROACH_DUE, ADA, "lead.reapproach-due", "lead.contacted"),
            asks(Notice.REAPPROACH_DUE_UNOWNED, MIA, "lead.reapproach-due", "lead.claimed")
                    .where("ownerId", null)
                    .where("formerOwnerId", GONE.id()),
            asks(Notice.LEAD_REQUALIFIED, ADA, "lead.requalified", "lead.contacted"),
            asks(Notice.REFERRAL_REGISTERED, ADA, "lead.referral-due", "lead.referral-rewarded"),
            asks(Notice.REFERRAL_WON, ADA, "lead.referral-won", "lead.referral-reopened"),
            asks(Notice.RECORD_RETURNED, ADA, "lead.inspected", "lead.resubmitted"),
            asks(Notice.RECORD_RETURNED, ADA, "lead.inspected", "lead.disqualified"),
            asks(Notice.RECORD_RESUBMITTED, MIA, "lead.resubmitted", "lead.inspected")
                    .where("accepted", true),
            asks(Notice.INSPECTION_DUE, MIA, "lead.inspection-due", "lead.inspection-due"),
            asks(Notice.IMPORT_CONTESTED, MIA, "lead.import-finished", "lead.ownership-decided")
                    .after("lead.ownership-contested"),
            asks(Notice.IMPORT_CONTESTED, MIA, "lead.import-finished", "lead.contest-dismissed")
                    .after("lead.ownership-contested"),
            asks(Notice.OWNERSHIP_CONTESTED, MIA, "lead.ownership-contested", "lead.ownership-decided")
                    .where("batchId", null),
            asks(Notice.OWNERSHIP_LOST, BEN, "lead.ownership-decided", "lead.ruling-appealed"),
            asks(Notice.OWNERSHIP_LOST, BEN, "lead.ownership-decided", "lead.ownership-decided"),
            asks(Notice.RULING_APPEALED, DIRA, "lead.ruling-appealed", "lead.appeal-answered"),
            asks(Notice.TOUCH_DUE, ADA, "lead.touch-due", "lead.touch-skipped"),
            asks(Notice.SCORE_DUE, ADA, "lead.judgement-due", "lead.scored").where("judgement", "SCORE"),
            asks(Notice.GRADE_DUE, ADA, "lead.judgement-due", "lead.graded").where("judgement", "GRADE"),
            asks(Notice.APPROVAL_REQUESTED, MIA, "approval.requested", "approval.decided"),
            asks(Notice.APPROVAL_DELEGATED, MIA, "approval.asked", "approval.withdrawn")
                    .where("because", "delegated"),
            asks(Notice.APPROVAL_INHERITED, MIA, "approval.asked", "approval.decided")
                    .where("because", "away"),
            asks(Notice.APPROVAL_ESCALATED, MIA, "approval.asked", "approval.decided")
                    .where("because", "escalated"),
            asks(Notice.APPROVAL_NUDGED, MIA, "approval.nudged", "approval.withdrawn"),
            asks(Notice.APPROVAL_COMMENTED, BEN, "approval.commented", "approval.decided"),
            asks(Notice.APPROVAL_COMMENTED, BEN, "approval.commented", "approval.withdrawn"),
            asks(Notice.QUOTE_EXPIRES_SOON, ADA, "quote.expires-soon", "quote.withdrawn"),
            asks(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "quote.drafted"),
            asks(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "quote.issued"),
            asks(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "quote.superseded"),
            asks(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "quote.declined"),
            asks(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "deal.lost"),
            asks(Notice.QUOTE_ACCEPTED, ADA, "quote.accepted", "contract.drafted"),
            asks(Notice.QUOTE_ACCEPTED, ADA, "quote.accepted", "contract.signed"),
            asks(Notice.QUOTE_ACCEPTED, ADA, "quote.accepted", "deal.won"),
            asks(Notice.QUOTE_DUE_SOON, ADA, "quote.due-soon", "quote.issued"),
            asks(Notice.QUOTE_DUE_SOON, ADA, "quote.due-soon", "quote.not-due"),
            asks(Notice.QUOTE_DUE_SOON, ADA, "quote.due-soon", "deal.lost"),
            asks(Notice.QUOTE_OVERDUE, MIA, "quote.overdue", "quote.issued"),
            asks(Notice.QUOTE_OVERDUE, ADA, "quote.overdue", "deal.won"),
            asks(Notice.BID_DUE_SOON, ADA, "bid.due-soon", "contract.approved"),
            asks(Notice.BID_DUE_SOON, ADA, "bid.due-soon", "bid.not-due"),
            asks(Notice.BID_OVERDUE, MIA, "bid.overdue", "contract.rejected"),
            asks(Notice.BID_OVERDUE, ADA, "bid.overdue", "bid.not-due"),
            asks(Notice.PROPOSAL_CHANGES_ASKED, ADA, "proposal.changes-asked", "proposal.submitted"),
            asks(Notice.PROPOSAL_CHANGES_ASKED, ADA, "proposal.changes-asked", "deal.lost"),
            asks(Notice.RESOURCE_ASKED, BEN, "proposal.resource-asked", "proposal.resource-answered"),
            asks(Notice.RESOURCE_ASKED, BEN, "proposal.resource-asked", "proposal.accepted"),
            asks(Notice.RESOURCE_ASKED, BEN, "proposal.resource-asked", "proposal.reviewed")
                    .where("outcome", "reject"),
            asks(Notice.RESOURCE_ASKED, BEN, "proposal.resource-asked", "deal.lost")
                    .after("proposal.drafted"),
            asks(Notice.FOLLOW_UP_DUE, ADA, "follow-up.due", "follow-up.completed"),
            asks(Notice.MILESTONE_DUE, ADA, "milestone.due", "milestone.reached"),
            asks(Notice.MILESTONE_OVERDUE, MIA, "milestone.overdue", "milestone.moved"),
            asks(Notice.MILESTONE_TROUBLED, MIA, "milestone.exception-raised", "milestone.exception-settled"),
            asks(Notice.RENEWAL_DUE, ADA, "contract.renewal-due", "contract.renewal-drafted"),
            asks(Notice.WIN_QUESTIONED, MIA, "deal.win-questioned", "deal.reopened"),
            asks(Notice.EVENT_PARKED, ROOT, "event.parked", "event.redriven"),
            asks(Notice.EVENT_PARKED, ROOT, "event.parked", "event.discarded"));

    @Test
    void D20_whatever_asks_for_something_is_closed_by_a_fact() {
        var first = table.stream().filter(row -> row.isPreceded()).toList();
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
        assertThat(table.stream().map(row -> row.notice()).collect(Collectors.toSet()))
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
        var expired = asks(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "quote.drafted");
        var lost = asks(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "deal.lost");
        var replaced = asks(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "quote.issued");
        var ruled = asks(Notice.OWNERSHIP_CONTESTED, MIA, "lead.ownership-contested", "lead.ownership-decided")
                .where("batchId", null);
        var owed = asks(Notice.QUOTE_DUE_SOON, ADA, "quote.due-soon", "quote.issued");
        var bid = asks(Notice.BID_OVERDUE, MIA, "bid.overdue", "contract.approved");
        for (var row : List.of(expired, lost, replaced, ruled, owed, bid)) {
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
        var row = asks(Notice.QUOTE_EXPIRED, ADA, "quote.expired", "quote.drafted");
        try (var other = OtherTransaction.that(
                """
                select pg_advisory_xact_lock(hashtextextended('%1$s', 0));
                insert into inbox_item (id, version, region, recipient_id, kind, notice, words, subject_type, subject_id,
                    group_type, group_id, ranks_at, cause, status, created_at)
                values (gen_random_uuid(), 0, 'east', 'id-ada', 'QUOTE', 'QUOTE_EXPIRED', '[]', 'quote',
                    '%1$s', 'quote', '%1$s', now(), 'test', 'OPEN', now())"""
                        .formatted(row.id("quoteId")))) {
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
}
