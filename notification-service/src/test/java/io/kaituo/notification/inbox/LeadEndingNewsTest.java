package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.notification.inbox.GivenNews.overdue;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.LeadEndEvent.LeadConverted;
import io.kaituo.events.LeadEndEvent.LeadDisqualified;
import io.kaituo.events.LeadEndEvent.LeadReapproachDue;
import io.kaituo.events.LeadEndEvent.LeadReferralDue;
import io.kaituo.events.LeadEndEvent.LeadReferralReopened;
import io.kaituo.events.LeadEndEvent.LeadReferralRewarded;
import io.kaituo.events.LeadEndEvent.LeadReferralWon;
import io.kaituo.events.LeadEndEvent.LeadRequalified;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.TestPeople;
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
class LeadEndingNewsTest {

    @Test
    void F2_3_of_an_introduction_that_is_rewarded_by_itself_asks_the_owner_until_it_is() {
        var introduced = UUID.randomUUID();
        arrive(new LeadReferralDue(Uuid7.next(), now(), "east", introduced, "Harbour", ADA.id(), null));
        assertThat(item(ADA, introduced))
                .containsEntry("kind", "REFERRAL")
                .containsEntry("actions", List.of("reward"))
                .containsEntry("title", "Thank whoever introduced Harbour");
        arrive(new LeadReferralRewarded(
                Uuid7.next(), now(), "east", introduced, ADA.id(), new Money(java.math.BigDecimal.TEN, "CNY")));
        assertThat(item(ADA, introduced)).containsEntry("status", "CLOSED");
    }

    private static final LocalDate DAY = LocalDate.parse("2031-05-22");

    private final UUID lead = UUID.randomUUID();

    @Test
    void R2_2_tells_the_owner_that_it_is_time_to_speak_to_them_again() {
        arrive(reapproach(ADA.id()));
        assertThat(item(ADA, lead))
                .containsEntry("kind", "LEAD_REAPPROACH")
                .containsEntry("actions", List.of("contact"))
                .containsEntry("title", "Time to speak to them again: Harbour")
                .extractingByKey("why")
                .asString()
                .contains("2031-05-22");
        assertThat(items(MIA, lead)).isEmpty();
        arrive(new LeadContacted(Uuid7.next(), now(), "east", lead, ADA.id(), true));
        assertThat(item(ADA, lead)).containsEntry("status", "CLOSED");
    }

    @Test
    void R2_2_asks_the_manager_when_nobody_owns_it_any_more() {
        arrive(reapproach(null));
        assertThat(item(MIA, lead))
                .containsEntry("kind", "LEAD_REAPPROACH")
                .containsEntry("actions", List.of("reassign"));
        arrive(new LeadReassigned(
                Uuid7.next(), now(), "east", lead, "Harbour", null, BEN.id(), MIA.id(), "Yours", now(), null));
        assertThat(item(MIA, lead)).containsEntry("status", "CLOSED");
    }

    @Test
    void tells_the_owner_whose_lead_somebody_else_put_back() {
        arrive(requalified(ADA, MIA));
        assertThat(item(ADA, lead))
                .containsEntry("kind", "LEAD_REAPPROACH")
                .extractingByKey("why")
                .asString()
                .contains("Mia Test");
    }

    @Test
    void leaves_those_alone_who_put_it_back_themselves() {
        arrive(requalified(ADA, ADA));
        assertThat(items(ADA, lead)).isEmpty();
    }

    @Test
    void asks_nothing_more_about_a_lead_that_became_an_account() {
        arrive(overdue(lead, ADA, false));
        arrive(new LeadConverted(
                Uuid7.next(),
                now(),
                "east",
                lead,
                "Harbour",
                ADA.id(),
                ADA.id(),
                UUID.randomUUID(),
                null,
                UUID.randomUUID()));
        assertThat(item(MIA, lead)).containsEntry("status", "CLOSED");
    }

    @Test
    void asks_nothing_more_about_a_lead_that_left_the_list() {
        arrive(overdue(lead, ADA, false));
        arrive(new LeadDisqualified(
                Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), ADA.id(), "no-budget", DAY));
        assertThat(item(MIA, lead)).containsEntry("status", "CLOSED");
    }

    @Test
    void asks_the_owner_to_thank_whoever_introduced_a_customer_until_it_is_done() {
        arrive(won());
        assertThat(item(ADA, lead)).containsEntry("kind", "REFERRAL").containsEntry("actions", List.of("reward"));
        arrive(new LeadReferralRewarded(Uuid7.next(), now(), "east", lead, ADA.id(), Money.yuan("180.00")));
        assertThat(item(ADA, lead)).containsEntry("status", "CLOSED");
    }

    @Test
    void asks_for_no_thanks_when_the_deal_is_open_again() {
        arrive(won());
        arrive(new LeadReferralReopened(Uuid7.next(), now(), "east", lead));
        assertThat(item(ADA, lead)).containsEntry("status", "CLOSED");
    }

    private LeadReapproachDue reapproach(String owner) {
        String former = owner == null ? GONE.id() : owner;
        var due = owner == null ? null : now();
        return new LeadReapproachDue(
                Uuid7.next(), now(), "east", lead, "Harbour", owner, former, "no-budget", DAY, due);
    }

    private LeadRequalified requalified(TestPeople owner, TestPeople by) {
        return new LeadRequalified(Uuid7.next(), now(), "east", lead, "Harbour", owner.id(), by.id(), now());
    }

    private LeadReferralWon won() {
        return new LeadReferralWon(Uuid7.next(), now(), "east", lead, "Harbour", ADA.id(), null, UUID.randomUUID());
    }
}
