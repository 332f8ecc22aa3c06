package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.AccountEvent.DealLost;
import io.kaituo.events.AccountEvent.DealReopened;
import io.kaituo.events.AccountEvent.DealWinQuestioned;
import io.kaituo.events.Uuid7;
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
class DealNewsTest {

    private final UUID deal = UUID.randomUUID();

    @Test
    void of_a_questioned_win_asks_the_owners_manager_once() {
        var questioned = questioned();
        arrive(questioned);
        Broker.publish(questioned);
        arrive(lost());
        assertThat(item(MIA, deal))
                .containsEntry("kind", "SYSTEM")
                .containsEntry("link", "/deals/" + deal)
                .containsEntry("actions", List.of("reopen"))
                .containsEntry("title", "Is this deal still won? Harbour cranes");
        assertThat(items(ADA, deal)).isEmpty();
    }

    @Test
    void closes_when_somebody_reopens_the_deal() {
        arrive(questioned());
        arrive(new DealReopened(
                Uuid7.next(), now(), "east", deal, UUID.randomUUID(), ADA.id(), MIA.id(), "contract voided"));
        assertThat(item(MIA, deal)).containsEntry("status", "CLOSED");
    }

    @Test
    void of_a_lost_deal_is_no_news() {
        arrive(lost());
        assertThat(items(ADA, deal)).isEmpty();
        assertThat(items(MIA, deal)).isEmpty();
    }

    private DealWinQuestioned questioned() {
        return new DealWinQuestioned(
                Uuid7.next(), now(), "east", deal, UUID.randomUUID(), "Harbour cranes", ADA.id(), UUID.randomUUID());
    }

    private DealLost lost() {
        return new DealLost(
                Uuid7.next(), now(), "east", deal, UUID.randomUUID(), ADA.id(), "price", LocalDate.of(2026, 3, 2));
    }
}
