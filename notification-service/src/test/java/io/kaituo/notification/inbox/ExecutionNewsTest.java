package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.ContractEnding.ContractRenewalDrafted;
import io.kaituo.events.ContractEnding.ContractRenewalDue;
import io.kaituo.events.ContractEnding.ContractTerminated;
import io.kaituo.events.ContractEnding.ContractTerminationAnnounced;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.ExecutionEvent.ExecutionCancelled;
import io.kaituo.events.ExecutionEvent.MilestoneDue;
import io.kaituo.events.ExecutionEvent.MilestoneExceptionRaised;
import io.kaituo.events.ExecutionEvent.MilestoneExceptionSettled;
import io.kaituo.events.ExecutionEvent.MilestoneOverdue;
import io.kaituo.events.ExecutionEvent.MilestoneReached;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExecutionNewsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant CLOSING = Instant.parse("2026-03-02T10:00:00Z");

    private final UUID contract = UUID.randomUUID();
    private final UUID deal = UUID.randomUUID();
    private final UUID milestone = UUID.randomUUID();

    @Test
    void A7_13_asks_the_owner_on_the_day_without_anybody_asking() {
        arrive(due(null));
        assertThat(item(ADA, milestone))
                .containsEntry("kind", "MILESTONE_DUE")
                .containsEntry("link", "/milestones/" + milestone)
                .containsEntry("title", "Due today: First delivery, Harbour Works")
                .containsEntry("dueAt", CLOSING.toString())
                .containsEntry("actions", List.of("report"));
        assertThat(items(MIA, milestone)).isEmpty();
    }

    @Test
    void asks_whoever_is_to_perform_it() {
        arrive(due(BEN.id()));
        assertThat(items(BEN, milestone)).hasSize(1);
        assertThat(items(ADA, milestone)).isEmpty();
    }

    @Test
    void W1_warns_the_owner_and_the_manager_once_and_closes_by_fact() {
        arrive(due(null));
        var overdue = overdue();
        arrive(overdue);
        Broker.publish(overdue);
        assertThat(items(ADA, milestone))
                .extracting(item -> item.get("kind") + " " + item.get("status"))
                .containsExactly("MILESTONE_OVERDUE OPEN", "MILESTONE_DUE CLOSED");
        assertThat(item(MIA, milestone)).containsEntry("kind", "MILESTONE_OVERDUE");
        arrive(new MilestoneReached(
                Uuid7.next(),
                now(),
                "east",
                contract,
                milestone,
                1,
                deal,
                UUID.randomUUID(),
                ADA.id(),
                "first-delivery",
                "DELIVERY",
                MONDAY,
                MONDAY,
                true));
        assertThat(item(MIA, milestone)).containsEntry("status", "CLOSED");
        assertThat(items(ADA, milestone)).extracting(item -> item.get("status")).containsOnly("CLOSED");
    }

    @Test
    void W1_tells_the_manager_what_is_in_the_way_until_it_is_settled() {
        arrive(new MilestoneExceptionRaised(
                Uuid7.next(),
                now(),
                "east",
                contract,
                milestone,
                1,
                "EAST-2026-00042",
                deal,
                "Harbour Works",
                ADA.id(),
                "first-delivery",
                "首次交付",
                "First delivery",
                "DELIVERY",
                "Customs hold the goods",
                ADA.id()));
        assertThat(item(MIA, milestone))
                .containsEntry("title", "In trouble: First delivery, Harbour Works")
                .containsEntry("actions", List.of("settle"));
        arrive(new MilestoneExceptionSettled(
                Uuid7.next(),
                now(),
                "east",
                contract,
                milestone,
                1,
                deal,
                ADA.id(),
                "first-delivery",
                "released",
                ADA.id()));
        assertThat(item(MIA, milestone)).containsEntry("status", "CLOSED");
    }

    @Test
    void I3_a_void_contract_leaves_nothing_to_perform() {
        arrive(overdue());
        arrive(new ExecutionCancelled(
                Uuid7.next(),
                now(),
                "east",
                contract,
                "EAST-2026-00042",
                deal,
                UUID.randomUUID(),
                ADA.id(),
                List.of(milestone),
                "contract-voided"));
        assertThat(item(ADA, milestone)).containsEntry("status", "CLOSED");
    }

    @Test
    void the_owner_hears_of_the_end_until_a_renewal_is_drafted() {
        arrive(renewalDue());
        assertThat(item(ADA, contract))
                .containsEntry("kind", "CONTRACT_END")
                .containsEntry("title", "Contract EAST-2026-00042 ends on 2026-03-02 (Mon): Harbour Works")
                .containsEntry("actions", List.of("renew"));
        arrive(new ContractRenewalDrafted(
                Uuid7.next(),
                now(),
                "east",
                contract,
                "EAST-2026-00042",
                deal,
                ADA.id(),
                UUID.randomUUID(),
                "EAST-2027-00001"));
        assertThat(item(ADA, contract)).containsEntry("status", "CLOSED");
    }

    @Test
    void nobody_renews_what_is_void() {
        arrive(renewalDue());
        arrive(new ContractVoided(
                Uuid7.next(),
                now(),
                "east",
                contract,
                "EAST-2026-00042",
                deal,
                UUID.randomUUID(),
                ADA.id(),
                true,
                "x"));
        assertThat(item(ADA, contract)).containsEntry("status", "CLOSED");
    }

    @Test
    void a_termination_is_told_once_whether_it_was_announced_or_not() {
        arrive(new ContractTerminationAnnounced(
                Uuid7.next(),
                now(),
                "east",
                contract,
                "EAST-2026-00042",
                deal,
                UUID.randomUUID(),
                ADA.id(),
                MONDAY,
                "The customer closes down"));
        arrive(new ContractTerminated(
                Uuid7.next(),
                now(),
                "east",
                contract,
                "EAST-2026-00042",
                deal,
                UUID.randomUUID(),
                ADA.id(),
                null,
                MONDAY,
                "The customer closes down"));
        assertThat(item(ADA, contract))
                .containsEntry("title", "Contract EAST-2026-00042 ends before its time")
                .containsEntry("why", "Its last day is 2026-03-02 (Mon). Reason: The customer closes down");
    }

    private ContractRenewalDue renewalDue() {
        return new ContractRenewalDue(
                Uuid7.next(),
                now(),
                "east",
                contract,
                "EAST-2026-00042",
                deal,
                "Harbour cranes",
                UUID.randomUUID(),
                "Harbour Works",
                ADA.id(),
                MONDAY);
    }

    private MilestoneDue due(String responsible) {
        return new MilestoneDue(
                Uuid7.next(),
                now(),
                "east",
                contract,
                milestone,
                1,
                "EAST-2026-00042",
                deal,
                "Harbour Works",
                ADA.id(),
                responsible,
                "first-delivery",
                "首次交付",
                "First delivery",
                "DELIVERY",
                MONDAY,
                CLOSING);
    }

    private MilestoneOverdue overdue() {
        return new MilestoneOverdue(
                Uuid7.next(),
                now(),
                "east",
                contract,
                milestone,
                1,
                "EAST-2026-00042",
                deal,
                "Harbour Works",
                ADA.id(),
                null,
                "first-delivery",
                "首次交付",
                "First delivery",
                "DELIVERY",
                MONDAY,
                CLOSING);
    }
}
