package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.Uuid7;
import io.kaituo.events.VisitEvent.FollowUp;
import io.kaituo.events.VisitEvent.FollowUpCompleted;
import io.kaituo.events.VisitEvent.FollowUpDue;
import io.kaituo.events.VisitEvent.FollowUpMissed;
import io.kaituo.events.VisitEvent.FollowUpsCancelled;
import io.kaituo.events.VisitEvent.FollowUpsMoved;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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
class FollowUpNewsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final UUID contract = UUID.randomUUID();
    private final UUID deal = UUID.randomUUID();
    private final UUID followUp = UUID.randomUUID();

    @Test
    void reminds_the_owner_on_its_day() {
        arrive(due(MONDAY));
        assertThat(item(ADA, followUp))
                .containsEntry("kind", "FOLLOW_UP_DUE")
                .containsEntry("subjectType", "follow-up")
                .containsEntry("link", "/follow-ups/" + followUp)
                .containsEntry("actions", List.of("complete"))
                .containsEntry("title", "Call-back due: Harbour Works")
                .containsEntry("dueAt", "2026-03-02T10:00:00Z");
        assertThat(items(MIA, followUp)).isEmpty();
    }

    @Test
    void reminds_once_however_often_it_arrives() {
        var due = due(MONDAY);
        arrive(due);
        Broker.publish(due);
        arrive(due(MONDAY));
        assertThat(items(ADA, followUp)).hasSize(1);
    }

    @Test
    void closes_when_it_is_completed() {
        arrive(due(MONDAY));
        arrive(new FollowUpCompleted(Uuid7.next(), now(), "east", contract, followUp, deal, ADA.id(), ADA.id()));
        assertThat(item(ADA, followUp)).containsEntry("status", "CLOSED");
    }

    @Test
    void closes_when_it_is_missed() {
        arrive(due(MONDAY));
        arrive(new FollowUpMissed(
                Uuid7.next(), now(), "east", contract, followUp, deal, "Harbour Works", ADA.id(), "CALL_BACK", MONDAY));
        assertThat(item(ADA, followUp)).containsEntry("status", "CLOSED");
    }

    @Test
    void closes_when_it_is_cancelled() {
        arrive(due(MONDAY));
        arrive(new FollowUpsCancelled(
                Uuid7.next(), now(), "east", contract, deal, ADA.id(), List.of(followUp), "contract voided"));
        assertThat(item(ADA, followUp)).containsEntry("status", "CLOSED");
    }

    @Test
    void closes_when_it_is_moved_and_comes_again_on_its_new_day() {
        arrive(due(MONDAY));
        var later = MONDAY.plusDays(7);
        arrive(new FollowUpsMoved(
                Uuid7.next(),
                now(),
                "east",
                contract,
                deal,
                ADA.id(),
                List.of(new FollowUp(followUp, "CALL_BACK", later))));
        arrive(due(later));
        assertThat(items(ADA, followUp)).extracting(item -> item.get("status")).containsExactly("OPEN", "CLOSED");
    }

    private FollowUpDue due(LocalDate on) {
        return new FollowUpDue(
                Uuid7.next(),
                now(),
                "east",
                contract,
                followUp,
                deal,
                "Harbour cranes",
                UUID.randomUUID(),
                "Harbour Works",
                ADA.id(),
                "CALL_BACK",
                on);
    }
}
