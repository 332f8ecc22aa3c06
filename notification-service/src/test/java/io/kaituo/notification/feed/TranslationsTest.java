package io.kaituo.notification.feed;

import static io.kaituo.notification.feed.GivenFeed.DAY;
import static io.kaituo.notification.feed.GivenFeed.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.events.feed.AgreementFact;
import io.kaituo.events.feed.CareFact;
import io.kaituo.events.feed.DealCourse;
import io.kaituo.events.feed.DealFact;
import io.kaituo.events.feed.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranslationsTest {

    private static final String HARBOUR = "Harbour Ltd";

    private final GivenFeed given = new GivenFeed("east");
    private final UUID deal = given.deal;
    private final UUID account = given.account;
    private final UUID contract = given.contract;

    @Nested
    class Of_a_deal_whose_opening_was_heard {

        private final Known known = new Known(
                DealState.UNKNOWN.after(fact(given.opened(), new Known(DealState.UNKNOWN, Known.NO_CONTRACT))),
                new Known.Contract(account, Money.yuan("1000.00")));

        @Test
        void its_course() {
            assertThat(told(given.opened()))
                    .isEqualTo(new DealCourse.DealOpened(
                            deal, account, HARBOUR, "Cranes", OWNER, "1", Money.yuan("900.00")));
            assertThat(told(given.changed("Two cranes")))
                    .isEqualTo(new DealCourse.DealChanged(
                            deal, account, HARBOUR, "Two cranes", OWNER, Money.yuan("950.00")));
            assertThat(told(given.moved("1", "2")))
                    .isEqualTo(new DealCourse.DealStageChanged(deal, account, HARBOUR, OWNER, "1", "2"));
            assertThat(told(given.won()))
                    .isEqualTo(new DealCourse.DealWon(
                            deal, account, HARBOUR, OWNER, contract, Money.yuan("1000.00"), DAY));
            assertThat(told(given.lost("price")))
                    .isEqualTo(new DealCourse.DealLost(deal, account, HARBOUR, OWNER, DAY));
            assertThat(told(given.reopened("again")))
                    .isEqualTo(new DealCourse.DealReopened(deal, account, HARBOUR, OWNER));
        }

        @Test
        void its_proposal() {
            var accepted = given.proposalAccepted();
            assertThat(told(accepted))
                    .isEqualTo(new AgreementFact.ProposalAccepted(
                            deal, account, HARBOUR, accepted.proposalId(), 2, Money.yuan("1000.00"), DAY));
        }

        @Test
        void its_contracts_with_account_total_and_lines() {
            var lines = List.of(new Line("P-1", "Crane", new BigDecimal("2.5"), Money.yuan("1000.00")));
            var total = Money.yuan("1000.00");
            assertThat(told(given.submitted()))
                    .isEqualTo(new AgreementFact.ContractSubmitted(deal, account, HARBOUR, contract, "C-7", 2, total));
            assertThat(told(given.approved()))
                    .isEqualTo(new AgreementFact.ContractApproved(deal, account, HARBOUR, contract, "C-7", total));
            assertThat(told(given.signed()))
                    .isEqualTo(new AgreementFact.ContractSigned(
                            deal, account, HARBOUR, contract, "C-7", total, DAY, DAY.plusYears(1), DAY, lines));
            assertThat(told(given.amended(deal)))
                    .isEqualTo(new AgreementFact.ContractAmended(
                            deal,
                            account,
                            HARBOUR,
                            contract,
                            deal,
                            "C-7-A1",
                            Money.yuan("1200.00"),
                            DAY,
                            DAY.plusYears(2),
                            DAY,
                            List.of()));
            assertThat(told(given.voided("typo")))
                    .isEqualTo(new AgreementFact.ContractVoided(deal, account, HARBOUR, contract, "C-7", true));
        }

        @Test
        void what_follows_a_signature() {
            var scheduled = given.scheduled();
            assertThat(told(scheduled))
                    .isEqualTo(new CareFact.FollowUpScheduled(
                            deal,
                            account,
                            HARBOUR,
                            contract,
                            Stream.of(1, 0)
                                    .map(scheduled.followUps()::get)
                                    .map(one -> new CareFact.FollowUp(one.followUpId(), one.kind(), one.dueOn()))
                                    .toList()));
            var completed = given.completed();
            assertThat(told(completed))
                    .isEqualTo(
                            new CareFact.FollowUpCompleted(deal, account, HARBOUR, contract, completed.followUpId()));
            var reached = given.reached();
            assertThat(told(reached))
                    .isEqualTo(new CareFact.MilestoneReached(
                            deal,
                            account,
                            HARBOUR,
                            contract,
                            reached.milestoneId(),
                            1,
                            "first-delivery",
                            "DELIVERY",
                            DAY,
                            DAY.plusDays(1),
                            true));
        }

        private DealFact told(IntegrationEvent event) {
            return fact(event, known);
        }
    }

    @Nested
    class Of_a_deal_nobody_has_heard_of {

        private final Known nothing = new Known(DealState.UNKNOWN, Known.NO_CONTRACT);

        @Test
        void names_no_account_where_the_event_names_none() {
            assertThat(fact(given.submitted(), nothing))
                    .isEqualTo(new AgreementFact.ContractSubmitted(deal, null, null, contract, "C-7", 2, null));
        }

        @Test
        void leaves_out_what_is_not_known() throws JsonProcessingException {
            var data = line(given.submitted()).get("data");
            assertThat(data.has("accountId")).isFalse();
            assertThat(data.get("number").asText()).isEqualTo("C-7");
        }

        @Test
        void knows_the_contracts_account_but_no_other_accounts_name() {
            var known = new Known(
                    DealState.UNKNOWN.after(
                            new DealCourse.DealStageChanged(deal, Uuid7.next(), "Another Ltd", OWNER, "1", "2")),
                    new Known.Contract(account, null));
            assertThat(known.accountName(account)).isNull();
        }

        private JsonNode line(IntegrationEvent event) throws JsonProcessingException {
            var stream = new DealStream(deal, 0, DealState.UNKNOWN);
            return new ObjectMapper()
                    .readTree(stream.tell(fact(event, nothing), event).body());
        }
    }

    @Test
    void what_somebody_wrote_about_people_stays_inside() {
        var canary = "Ms Li 13912345678";
        var lines = Stream.of(
                        given.lost(canary), given.voided(canary), given.reopened(canary), given.proposalAccepted())
                .map(event -> new DealStream(deal, 0, DealState.UNKNOWN)
                        .tell(fact(event, new Known(DealState.UNKNOWN, Known.NO_CONTRACT)), event)
                        .body())
                .collect(Collectors.joining());
        assertThat(lines).doesNotContain("Ms Li", "139", "Mr Wang", "id-mia");
    }

    @Test
    void everything_else_stays_inside() {
        assertThat(Translations.of(given.drafted())).isEmpty();
        assertThat(Translations.of(given.renamed("Port Ltd"))).isEmpty();
        assertThat(DealFeed.wants(given.drafted().getClass())).isTrue();
    }

    @Test
    void every_public_type_of_deals_has_a_translation() {
        var told = Stream.of(
                        given.opened(),
                        given.changed("Cranes"),
                        given.moved("1", "2"),
                        given.won(),
                        given.lost("price"),
                        given.reopened("again"),
                        given.proposalAccepted(),
                        given.submitted(),
                        given.approved(),
                        given.signed(),
                        given.amended(deal),
                        given.voided("typo"),
                        given.scheduled(),
                        given.completed(),
                        given.reached())
                .map(event -> fact(event, new Known(DealState.UNKNOWN, Known.NO_CONTRACT))
                        .type())
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(PublicTypes.ofDeals());
    }

    private static DealFact fact(IntegrationEvent event, Known known) {
        return Translations.of(event).orElseThrow().tell(event, known);
    }
}
