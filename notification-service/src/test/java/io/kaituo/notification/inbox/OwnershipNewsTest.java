package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.ContestEvent.AppealAnswered;
import io.kaituo.events.ContestEvent.ContestDismissed;
import io.kaituo.events.ContestEvent.Loser;
import io.kaituo.events.ContestEvent.OwnershipContested;
import io.kaituo.events.ContestEvent.OwnershipDecided;
import io.kaituo.events.ContestEvent.RulingAppealed;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Cleo registered a company, then Ada did: R5.4 as people hear of it. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnershipNewsTest {

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID ruling = UUID.randomUUID();

    @Test
    void R5_4_of_a_contest_asks_the_managers_of_both_sides_each_about_their_own_lead() {
        arrive(contested(ADA, CLEO));
        assertThat(item(MIA, second))
                .containsEntry("kind", "OWNERSHIP_CONTEST")
                .containsEntry("actions", List.of("rule"))
                .containsEntry("link", "/leads/" + second + "/contest")
                .containsEntry("links", Map.of("rule", "/leads/" + second + "/contest?do=rule"))
                .extractingByKey("why")
                .asString()
                .contains("Ada Test", "Cleo Test");
        assertThat(item(MAX, first)).containsEntry("actions", List.of("rule"));
        assertThat(items(MIA, first)).isEmpty();
        assertThat(items(MAX, second)).isEmpty();
        for (var person : List.of(ADA, BEN, CLEO, DIRA, NORA)) {
            assertThat(items(person, first)).isEmpty();
            assertThat(items(person, second)).isEmpty();
        }
    }

    @Test
    void R5_4_of_a_contest_within_a_team_asks_its_manager_once() {
        arrive(contested(ADA, BEN));
        assertThat(items(MIA, second)).hasSize(1);
        assertThat(items(MIA, first)).isEmpty();
    }

    @Test
    void of_a_registration_alone_is_no_news() {
        arrive(new LeadRegistered(Uuid7.next(), now(), "east", second, "Harbour", ADA.id(), "fair", true, now()));
        arrive(contested(ADA, BEN));
        assertThat(items(MIA, second)).hasSize(1);
    }

    @Test
    void R5_4_of_a_ruling_closes_what_was_asked_and_tells_both_owners() {
        arrive(contested(ADA, CLEO));
        arrive(decided());
        assertThat(item(MIA, second)).containsEntry("status", "CLOSED");
        assertThat(item(MAX, first)).containsEntry("status", "CLOSED");
        assertThat(item(ADA, second))
                .containsEntry("title", "Harbour is yours")
                .containsEntry("actions", List.of())
                .extractingByKey("why")
                .asString()
                .contains("Mia Test", "Met the buyer");
        assertThat(item(CLEO, first))
                .containsEntry("title", "Harbour went to Ada Test")
                .containsEntry("actions", List.of("appeal"));
    }

    @Test
    void R5_4_of_a_contest_that_was_none_tells_both_and_asks_nobody_any_more() {
        arrive(contested(ADA, CLEO));
        arrive(new ContestDismissed(
                Uuid7.next(),
                now(),
                "east",
                second,
                "Harbour",
                ADA.id(),
                first,
                CLEO.id(),
                MIA.id(),
                "Another licence",
                true));
        assertThat(item(MIA, second)).containsEntry("status", "CLOSED");
        assertThat(item(MAX, first)).containsEntry("status", "CLOSED");
        assertThat(item(ADA, second)).containsEntry("title", "Another company after all: Harbour");
        assertThat(item(CLEO, first)).extractingByKey("why").asString().contains("Ada Test", "Another licence");
    }

    @Test
    void of_an_appeal_asks_the_director_until_it_is_answered() {
        var appeal = UUID.randomUUID();
        var other = UUID.randomUUID();
        arrive(appealed(appeal, CLEO));
        arrive(appealed(other, BEN));
        assertThat(items(DIRA, second))
                .extracting(item -> item.get("status") + " " + item.get("actions"))
                .containsExactly("OPEN [answer]", "OPEN [answer]");
        assertThat(items(MIA, second)).isEmpty();
        arrive(answered(appeal, CLEO, false));
        assertThat(items(DIRA, second)).extracting(item -> item.get("status")).containsExactly("OPEN", "CLOSED");
        assertThat(item(CLEO, second)).containsEntry("title", "Your appeal was refused: Harbour");
        arrive(answered(other, BEN, true));
        assertThat(items(DIRA, second)).extracting(item -> item.get("status")).containsOnly("CLOSED");
        assertThat(item(BEN, second)).containsEntry("title", "Your appeal was granted: Harbour");
    }

    private OwnershipContested contested(TestPeople later, TestPeople earlier) {
        return new OwnershipContested(Uuid7.next(), now(), "east", second, "Harbour", later.id(), first, earlier.id());
    }

    private OwnershipDecided decided() {
        return new OwnershipDecided(
                Uuid7.next(),
                now(),
                "east",
                second,
                ruling,
                "Harbour",
                ADA.id(),
                List.of(new Loser(first, CLEO.id())),
                List.of(first, second),
                MIA.id(),
                "Met the buyer",
                now(),
                null,
                null);
    }

    private RulingAppealed appealed(UUID appeal, TestPeople by) {
        return new RulingAppealed(
                Uuid7.next(), now(), "east", second, ruling, appeal, "Harbour", by.id(), MIA.id(), "I was first");
    }

    private AppealAnswered answered(UUID appeal, TestPeople by, boolean granted) {
        return new AppealAnswered(
                Uuid7.next(), now(), "east", second, ruling, appeal, "Harbour", by.id(), DIRA.id(), granted, "Looked");
    }
}
