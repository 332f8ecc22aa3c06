package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.PaperEvent.ContractViolationRecorded;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperNewsTest {

    private final UUID contract = UUID.randomUUID();

    @Test
    void R5_21_tells_the_owners_manager_of_a_breach() {
        var breach = by(ADA);
        arrive(breach);
        Broker.publish(breach);
        arrive(by(ADA));
        assertThat(items(MIA, contract)).hasSize(2).allSatisfy(item -> assertThat(item)
                .containsEntry("kind", "BREACH")
                .containsEntry("title", "A rule about contract EAST-2026-00042 was broken")
                .containsEntry(
                        "why",
                        "Ada Test tried this with the contract of Harbour Works: issue it although a signature is"
                                + " missing. It was refused and is on record."));
        assertThat(items(ADA, contract)).isEmpty();
    }

    @Test
    void R5_21_a_breach_of_the_manager_goes_to_those_above() {
        arrive(by(MIA));
        assertThat(items(MIA, contract)).isEmpty();
        assertThat(items(DIRA, contract)).hasSize(1);
    }

    @Test
    void R5_21_a_breach_of_the_only_director_goes_to_the_administrators() {
        arrive(by(DIRA, DIRA));
        assertThat(items(DIRA, contract)).isEmpty();
        assertThat(items(ROOT, contract)).hasSize(1);
    }

    private ContractViolationRecorded by(TestPeople person) {
        return by(person, ADA);
    }

    private ContractViolationRecorded by(TestPeople person, TestPeople owner) {
        return new ContractViolationRecorded(
                Uuid7.next(),
                now(),
                "east",
                contract,
                UUID.randomUUID(),
                "EAST-2026-00042",
                "Harbour Works",
                UUID.randomUUID(),
                owner.id(),
                "issue-unsigned",
                person.id());
    }
}
