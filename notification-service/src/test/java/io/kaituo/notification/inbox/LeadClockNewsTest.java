package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.notification.inbox.GivenNews.overdue;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.FirstContactEvent.ClockPaused;
import io.kaituo.events.FirstContactEvent.ClockResumed;
import io.kaituo.events.FirstContactEvent.FirstContactEscalated;
import io.kaituo.events.FirstContactEvent.FirstContactExtended;
import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.LeadOwnerEvent.LeadClaimed;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.RecyclingSoon;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeadClockNewsTest {

    private static final Instant DUE = Instant.parse("2026-03-02T10:00:00Z");

    private final UUID lead = UUID.randomUUID();

    @Test
    void R5_6_a_manager_who_does_nothing_is_passed_over_to_the_director_until_somebody_acts() {
        arrive(overdue(lead, ADA, false));
        arrive(new FirstContactEscalated(Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), DUE));
        assertThat(item(DIRA, lead))
                .containsEntry("kind", "LEAD_ESCALATED")
                .containsEntry("actions", List.of("reassign"))
                .extractingByKey("why")
                .asString()
                .contains("still with Ada Test");
        assertThat(item(MIA, lead)).containsEntry("status", "OPEN");
        arrive(extended());
        assertThat(item(DIRA, lead)).containsEntry("status", "CLOSED");
        assertThat(item(MIA, lead)).containsEntry("status", "CLOSED");
    }

    @Test
    void the_owner_is_told_of_more_time_and_why() {
        arrive(extended());
        assertThat(item(ADA, lead))
                .containsEntry("kind", "LEAD_CLOCK")
                .containsEntry("actions", List.of("contact"))
                .extractingByKey("why")
                .asString()
                .contains("Mia Test gives you time", "2026-03-02", "The buyer is at a fair");
        arrive(new LeadContacted(Uuid7.next(), now(), "east", lead, ADA.id(), true));
        assertThat(item(ADA, lead)).containsEntry("status", "CLOSED");
    }

    @Test
    void the_owner_is_told_when_the_clock_stands_still_and_when_it_runs_again() {
        arrive(new ClockPaused(
                Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), MIA.id(), "Their office moves", DUE));
        assertThat(item(ADA, lead)).containsEntry("actions", List.of());
        arrive(new ClockResumed(Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), null, DUE));
        assertThat(items(ADA, lead))
                .extracting(item -> item.get("title") + " " + item.get("status"))
                .containsExactly("First contact is due again: Harbour OPEN", "First contact may wait: Harbour CLOSED");
    }

    @Test
    void the_owner_is_warned_before_a_lead_nobody_follows_up_is_taken_back_and_told_when_it_is() {
        arrive(new RecyclingSoon(Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), DUE));
        assertThat(item(ADA, lead)).containsEntry("kind", "LEAD_WARNING").containsEntry("status", "OPEN");
        arrive(pooled("no-follow-up"));
        assertThat(statuses(ADA)).containsExactly("LEAD_POOLED OPEN", "LEAD_WARNING CLOSED");
        assertThat(statuses(MIA)).containsExactly("LEAD_POOLED OPEN");
        arrive(new LeadClaimed(Uuid7.next(), now(), "east", lead, "Harbour", BEN.id(), DUE));
        assertThat(statuses(ADA)).containsExactly("LEAD_POOLED CLOSED", "LEAD_WARNING CLOSED");
        assertThat(statuses(MIA)).containsExactly("LEAD_POOLED CLOSED");
    }

    @Test
    void who_gave_a_lead_back_needs_not_be_told() {
        arrive(pooled("They buy elsewhere"));
        assertThat(items(ADA, lead)).isEmpty();
        assertThat(items(MIA, lead)).hasSize(1);
    }

    private List<String> statuses(TestPeople person) {
        return items(person, lead).stream()
                .map(item -> item.get("kind") + " " + item.get("status"))
                .toList();
    }

    private FirstContactExtended extended() {
        return new FirstContactExtended(
                Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), MIA.id(), "The buyer is at a fair", DUE);
    }

    private LeadPooled pooled(String reason) {
        return new LeadPooled(Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), reason);
    }
}
