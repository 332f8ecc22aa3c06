package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.notification.inbox.GivenNews.overdue;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.LeadOwnerEvent.HandOverDue;
import io.kaituo.events.LeadOwnerEvent.HandedOver;
import io.kaituo.events.PeopleEvent.PersonDelegated;
import io.kaituo.events.PeopleEvent.PersonDelegationCancelled;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What managers hear when somebody left, and who hears it in their place. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeaverNewsTest {

    @Inject
    Directory directory;

    @Test
    void D23_what_a_leaver_owned_lies_in_their_managers_inbox_until_nothing_of_it_is_left() {
        var leaver = UUID.randomUUID();
        arrive(new HandOverDue(Uuid7.next(), now(), "east", leaver, GONE.id(), "Gone Test", 12, 40));
        assertThat(item(MIA, leaver))
                .containsEntry("kind", "HAND_OVER")
                .containsEntry("title", "Hand over what Gone Test left behind")
                .containsEntry("link", "/leads/handovers")
                .containsEntry("actions", List.of("hand-over"))
                .extractingByKey("why")
                .asString()
                .contains("40 leads, 12 of them open");
        assertThat(items(MAX, leaver)).isEmpty();
        arrive(new HandedOver(Uuid7.next(), now(), "east", leaver, GONE.id()));
        assertThat(item(MIA, leaver)).containsEntry("status", "CLOSED");
    }

    @Test
    void D23_who_stands_in_for_a_manager_is_told_what_the_manager_is_told() {
        var delegation = UUID.randomUUID();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Broker.publish(new PersonDelegated(Uuid7.next(), now(), "east", MIA.id(), delegation, MAX.id(), today, today));
        eventually().until(() -> !directory.principalsOf(MAX.id()).isEmpty());
        var lead = UUID.randomUUID();
        arrive(overdue(lead, ADA, false));
        assertThat(item(MIA, lead)).containsEntry("kind", "LEAD_OVERDUE");
        assertThat(item(MAX, lead)).containsEntry("actions", List.of("reassign"));
        Broker.publish(new PersonDelegationCancelled(Uuid7.next(), now(), "east", MIA.id(), delegation));
        eventually().until(() -> directory.principalsOf(MAX.id()).isEmpty());
    }
}
