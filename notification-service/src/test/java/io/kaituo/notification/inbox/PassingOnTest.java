package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.LeadEvent;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the commonest news costs: whoever hears a hundred a second asks the database no more than it must. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PassingOnTest {

    /** Two of them look for the playbook that this region does not have; one that is there is remembered. */
    private static final int MOST = 12;

    @Inject
    EventConsumer<LeadEvent> leads;

    @Test
    void a_lead_that_is_passed_on_asks_little() {
        var lead = UUID.randomUUID();
        arrive(passedOn(UUID.randomUUID()));
        try (var sent = Statements.of(leads)) {
            arrive(passedOn(lead));
            assertThat(sent.beginnings(1)).containsOnly("select", "insert").hasSizeLessThanOrEqualTo(MOST);
        }
        assertThat(item(BEN, lead)).containsEntry("status", "OPEN");
        assertThat(item(ADA, lead)).containsEntry("status", "OPEN");
    }

    private static LeadReassigned passedOn(UUID lead) {
        return new LeadReassigned(
                Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), BEN.id(), MIA.id(), "because", null, null);
    }
}
