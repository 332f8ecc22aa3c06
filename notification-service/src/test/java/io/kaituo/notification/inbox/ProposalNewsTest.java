package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.ProposalEvent.ProposalChangesAsked;
import io.kaituo.events.ProposalEvent.ProposalSubmitted;
import io.kaituo.events.ProposalEvent.ResourceAnswered;
import io.kaituo.events.ProposalEvent.ResourceAsked;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalNewsTest {

    private final UUID proposal = UUID.randomUUID();
    private final UUID deal = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();

    @Test
    void W5_1_tells_the_owner_once_what_the_customer_wants_instead() {
        var wish = changesAsked();
        arrive(wish);
        Broker.publish(wish);
        arrive(asked());
        assertThat(items(ADA, proposal)).singleElement().satisfies(item -> assertThat(item)
                .containsEntry("kind", "PROPOSAL")
                .containsEntry("status", "OPEN")
                .containsEntry("link", "/proposals/" + proposal)
                .containsEntry("actions", List.of("revise"))
                .containsEntry("title", "Harbour Works wants changes: Crane control")
                .containsEntry("why", "The customer has seen your proposal and asks for this: Two weeks sooner"));
        assertThat(items(MIA, proposal)).isEmpty();
    }

    @Test
    void W5_1_has_nothing_left_to_do_once_the_next_version_is_submitted() {
        arrive(changesAsked());
        arrive(new ProposalSubmitted(
                Uuid7.next(), now(), "east", proposal, deal, account, ADA.id(), "Crane control", 2, UUID.randomUUID()));
        assertThat(item(ADA, proposal)).containsEntry("status", "CLOSED");
    }

    @Test
    void R1_3_asks_the_colleague_and_tells_who_asked_the_answer() {
        arrive(asked());
        assertThat(item(CLEO, proposal))
                .containsEntry("actions", List.of("answer"))
                .containsEntry("title", "Can a proposal count on you? Two engineers")
                .extractingByKey("why")
                .asString()
                .contains("Ada Test", "Crane control", "Harbour Works", "2026-12-01");
        arrive(answered(false));
        assertThat(item(CLEO, proposal)).containsEntry("status", "CLOSED");
        assertThat(item(ADA, proposal))
                .containsEntry("title", "Cleo Test cannot help: Two engineers")
                .containsEntry("why", "Your proposal Crane control has to do without it. Not before March");
    }

    @Test
    void R1_3_one_answer_leaves_other_requests_open() {
        arrive(asked());
        arrive(new ResourceAnswered(
                Uuid7.next(),
                now(),
                "east",
                proposal,
                UUID.randomUUID(),
                "Harbour Works",
                "Crane control",
                ADA.id(),
                CLEO.id(),
                "A trial crane",
                true,
                null));
        assertThat(item(CLEO, proposal)).containsEntry("status", "OPEN");
        assertThat(items(ADA, proposal))
                .extracting(Map.class::cast)
                .singleElement()
                .satisfies(item -> assertThat(item.get("title")).isEqualTo("Cleo Test agreed: A trial crane"));
    }

    private ProposalChangesAsked changesAsked() {
        return new ProposalChangesAsked(
                Uuid7.next(),
                now(),
                "east",
                proposal,
                deal,
                account,
                "Harbour Works",
                ADA.id(),
                "Crane control",
                1,
                "Two weeks sooner",
                LocalDate.parse("2026-11-20"));
    }

    private ResourceAsked asked() {
        return new ResourceAsked(
                Uuid7.next(),
                now(),
                "east",
                proposal,
                request,
                "Harbour Works",
                "Crane control",
                ADA.id(),
                CLEO.id(),
                "Two engineers",
                LocalDate.parse("2026-12-01"));
    }

    private ResourceAnswered answered(boolean agreed) {
        return new ResourceAnswered(
                Uuid7.next(),
                now(),
                "east",
                proposal,
                request,
                "Harbour Works",
                "Crane control",
                ADA.id(),
                CLEO.id(),
                "Two engineers",
                agreed,
                "Not before March");
    }
}
