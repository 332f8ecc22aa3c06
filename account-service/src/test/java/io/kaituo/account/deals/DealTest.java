package io.kaituo.account.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kaituo.account.Amount;
import io.kaituo.account.accounts.AccountName;
import io.kaituo.events.AccountEvent.DealChanged;
import io.kaituo.events.AccountEvent.DealLost;
import io.kaituo.events.AccountEvent.DealReopened;
import io.kaituo.events.AccountEvent.DealWinQuestioned;
import io.kaituo.events.AccountEvent.DealWon;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DealTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final DealStages STAGES = new DealStages(List.of("MEET", "OFFER", "SIGN"));
    private static final AccountName ACCOUNT = new AccountName(UUID.randomUUID(), "east", "Harbour Works");
    private static final UUID CONTRACT = UUID.randomUUID();
    private static final UUID OTHER_CONTRACT = UUID.randomUUID();

    private final Deal deal = Deal.open(Uuid7.next(), asked("Cranes", "900.00"), ACCOUNT, null, "ada", TODAY, NOW);

    @BeforeEach
    void opened() {
        var opened = deal.opened(STAGES, new PlaybookVersion("test", 1));
        assertThat(opened.stage()).isEqualTo("MEET");
        assertThat(opened.accountName()).isEqualTo("Harbour Works");
        assertThat(opened.amount()).isEqualTo(Money.yuan("900.00"));
    }

    @Nested
    class An_open_deal {

        @Test
        void moves_forwards_and_back() {
            assertThat(deal.move("SIGN", STAGES, NOW)).hasValueSatisfying(moved -> {
                assertThat(moved.fromStage()).isEqualTo("MEET");
                assertThat(moved.stage()).isEqualTo("SIGN");
            });
            assertThat(deal.move("OFFER", STAGES, NOW)).isPresent();
        }

        @Test
        void says_nothing_when_it_stays() {
            assertThat(deal.move("MEET", STAGES, NOW)).isEmpty();
        }

        @Test
        void knows_only_the_stages_of_its_playbook() {
            refuses("deal.stage-unknown", () -> deal.move("DANCE", STAGES, NOW));
        }

        @Test
        void R5_22_keeps_who_showed_intent_when_and_how_we_know() {
            var recorded =
                    deal.record(new RecordIntent(" Mr Wang, GM ", "asked for an offer", null), "ada", TODAY, NOW);
            assertThat(recorded.intentOn()).isEqualTo(TODAY);
            assertThat(recorded.recordedBy()).isEqualTo("ada");
            assertThat(deal.view(id -> id).intent())
                    .isEqualTo(new DealView.Intent(TODAY, "Mr Wang, GM", "asked for an offer", "ada", "ada", NOW));
        }

        @Test
        void R5_22_knows_of_no_intent_that_lies_ahead() {
            refuses(
                    "deal.intent-ahead",
                    () -> deal.record(new RecordIntent("GM", "by phone", TODAY.plusDays(1)), "ada", TODAY, NOW));
        }

        @Test
        void is_won_by_hand_without_a_contract() {
            assertThat(win()).isInstanceOfSatisfying(DealWon.class, won -> {
                assertThat(won.contractId()).isNull();
                assertThat(won.amount()).isEqualTo(Money.yuan("900.00"));
                assertThat(won.closedOn()).isEqualTo(TODAY);
            });
        }

        @Test
        void is_lost_with_a_reason_only() {
            refuses("deal.reason-missing", () -> deal.close(new CloseDeal(false, " ", null), TODAY, NOW));
            assertThat(lose()).isInstanceOfSatisfying(DealLost.class, lost -> assertThat(lost.reason())
                    .isEqualTo("price"));
        }

        @Test
        void is_not_closed_tomorrow_nor_before_it_began() {
            refuses("deal.closed-in-future", () -> closeOn(TODAY.plusDays(1)));
            refuses("deal.closed-before-opened", () -> closeOn(TODAY.minusDays(31)));
        }

        @Test
        void is_not_opened_tomorrow() {
            var asked = new OpenDeal(ACCOUNT.id(), "x", null, null, null, TODAY.plusDays(1));
            refuses("deal.opened-in-future", () -> Deal.open(Uuid7.next(), asked, ACCOUNT, null, "ada", TODAY, NOW));
        }

        @Test
        void changes_its_terms() {
            assertThat(deal.change(asked("Cranes", "900"), NOW)).isEmpty();
            assertThat(deal.change(asked("Cranes", "950"), NOW))
                    .hasValueSatisfying(changed -> assertThat(changed.amount()).isEqualTo(Money.yuan("950.00")));
        }

        @Test
        void stays_with_its_account() {
            var elsewhere = new OpenDeal(UUID.randomUUID(), "Cranes", null, null, null, null);
            refuses("deal.other-account", () -> deal.change(elsewhere, NOW));
        }

        @Test
        void is_won_by_a_signed_contract_at_its_total() {
            assertThat(sign(CONTRACT, "1000.00"))
                    .hasValueSatisfying(event -> assertThat(event).isInstanceOfSatisfying(DealWon.class, won -> {
                        assertThat(won.contractId()).isEqualTo(CONTRACT);
                        assertThat(won.amount()).isEqualTo(Money.yuan("1000.00"));
                        assertThat(won.closedOn()).isEqualTo(Given.SIGNED_ON);
                    }));
            assertThat(view().outcomeReason()).isEqualTo("contract-signed");
        }

        @Test
        void has_nothing_to_reopen_and_nothing_to_question() {
            refuses("deal.status", DealTest.this::reopen);
            assertThat(deal.question(CONTRACT, NOW)).isEmpty();
        }
    }

    @Nested
    class A_deal_won_by_hand {

        @BeforeEach
        void won() {
            win();
        }

        @Test
        void does_not_move_change_or_end_again() {
            refuses("deal.closed", () -> deal.move("SIGN", STAGES, NOW));
            refuses("deal.closed", () -> deal.change(asked("Ships", "1"), NOW));
            refuses("deal.status", DealTest.this::win);
            refuses("deal.status", DealTest.this::lose);
        }

        @Test
        void only_gets_the_contract_that_is_signed_later() {
            assertThat(sign(CONTRACT, "1000.00")).hasValueSatisfying(event -> assertThat(event)
                    .isInstanceOfSatisfying(DealChanged.class, changed -> assertThat(changed.amount())
                            .isEqualTo(Money.yuan("1000.00"))));
            assertThat(view().contractId()).isEqualTo(CONTRACT);
            assertThat(view().closedOn()).isEqualTo(TODAY);
        }

        @Test
        void may_be_reopened() {
            assertThat(reopen().reopenedBy()).isEqualTo("mia");
            assertThat(view().status()).isEqualTo(DealStatus.OPEN);
            assertThat(view().outcome()).isNull();
            assertThat(view().closedOn()).isNull();
        }
    }

    @Nested
    class A_lost_deal {

        @BeforeEach
        void lost() {
            lose();
        }

        @Test
        void is_won_after_all_when_its_contract_is_signed() {
            assertThat(sign(CONTRACT, "1000.00"))
                    .hasValueSatisfying(event -> assertThat(event).isInstanceOf(DealWon.class));
            assertThat(view().outcome()).isEqualTo(DealStatus.WON);
            assertThat(view().outcomeReason()).isEqualTo("contract-signed-after-loss");
        }

        @Test
        void is_not_won_by_hand_before_it_is_reopened() {
            refuses("deal.status", DealTest.this::win);
            reopen();
            assertThat(win()).isInstanceOf(DealWon.class);
        }
    }

    @Nested
    class A_deal_with_a_signed_contract {

        @BeforeEach
        void signed() {
            sign(CONTRACT, "1000.00");
        }

        @Test
        void keeps_the_estimate_it_was_opened_with_beside_the_total() {
            assertThat(deal.change(asked("Cranes", "900"), NOW)).isEmpty();
            assertThat(view().amount()).isEqualTo(Amount.of(Money.yuan("1000.00")));
        }

        @Test
        void is_not_reopened_while_the_contract_stands() {
            refuses("deal.contract-stands", DealTest.this::reopen);
        }

        @Test
        void does_not_change_with_a_second_contract() {
            assertThat(sign(OTHER_CONTRACT, "5.00")).isEmpty();
            assertThat(view().contractId()).isEqualTo(CONTRACT);
        }

        @Test
        void rests_on_a_second_contract_when_the_first_is_voided() {
            sign(OTHER_CONTRACT, "5.00");
            amend(OTHER_CONTRACT, "6.00");
            assertThat(deal.question(CONTRACT, NOW))
                    .hasValueSatisfying(event -> assertThat(event).isInstanceOf(DealChanged.class));
            assertThat(view().contractId()).isEqualTo(OTHER_CONTRACT);
            assertThat(view().amount()).isEqualTo(Amount.of(Money.yuan("6.00")));
            refuses("deal.contract-stands", DealTest.this::reopen);
            assertThat(deal.question(OTHER_CONTRACT, NOW))
                    .hasValueSatisfying(event -> assertThat(event).isInstanceOf(DealWinQuestioned.class));
        }

        @Test
        void does_not_rest_on_a_second_contract_that_was_voided_as_well() {
            sign(OTHER_CONTRACT, "5.00");
            assertThat(deal.question(OTHER_CONTRACT, NOW)).isEmpty();
            deal.question(CONTRACT, NOW);
            assertThat(view().winQuestioned()).isTrue();
        }

        @Test
        void follows_the_total_of_an_amendment() {
            assertThat(amend(CONTRACT, "1200.00")).isPresent();
            assertThat(amend(CONTRACT, "1200.00")).isEmpty();
            assertThat(amend(OTHER_CONTRACT, "1.00")).isEmpty();
            assertThat(view().amount()).isEqualTo(Amount.of(Money.yuan("1200.00")));
        }

        @Test
        void is_questioned_once_when_that_contract_is_voided() {
            assertThat(deal.question(OTHER_CONTRACT, NOW)).isEmpty();
            assertThat(deal.question(CONTRACT, NOW)).hasValueSatisfying(event -> assertThat(event)
                    .isInstanceOfSatisfying(DealWinQuestioned.class, questioned -> assertThat(questioned.contractId())
                            .isEqualTo(CONTRACT)));
            assertThat(deal.question(CONTRACT, NOW)).isEmpty();
            assertThat(view().status()).isEqualTo(DealStatus.WON);
            assertThat(view().winQuestioned()).isTrue();
        }
    }

    @Nested
    class A_questioned_win {

        @BeforeEach
        void questioned() {
            sign(CONTRACT, "1000.00");
            deal.question(CONTRACT, NOW);
        }

        @Test
        void is_reopened_by_a_person() {
            assertThat(reopen().reason()).isEqualTo("voided");
            assertThat(view().winQuestioned()).isFalse();
            assertThat(view().amount()).isEqualTo(Amount.of(Money.yuan("900.00")));
        }

        @Test
        void is_answered_by_a_new_contract() {
            assertThat(sign(OTHER_CONTRACT, "800.00"))
                    .hasValueSatisfying(event -> assertThat(event).isInstanceOf(DealChanged.class));
            assertThat(view().winQuestioned()).isFalse();
            assertThat(view().contractId()).isEqualTo(OTHER_CONTRACT);
        }
    }

    private static OpenDeal asked(String name, String amount) {
        return new OpenDeal(ACCOUNT.id(), name, Amount.of(Money.yuan(amount)), "GTX Pro", null, TODAY.minusDays(30));
    }

    private Object win() {
        return deal.close(new CloseDeal(true, null, null), TODAY, NOW);
    }

    private Object lose() {
        return deal.close(new CloseDeal(false, "price", null), TODAY, NOW);
    }

    private void closeOn(LocalDate day) {
        deal.close(new CloseDeal(true, null, day), TODAY, NOW);
    }

    private DealReopened reopen() {
        return deal.reopen("voided", "mia", NOW);
    }

    private Optional<?> sign(UUID contract, String total) {
        return deal.sign(Given.signed(contract, view().id(), total), NOW);
    }

    private Optional<?> amend(UUID contract, String total) {
        return deal.amend(Given.amended(contract, view().id(), total), NOW);
    }

    private DealView view() {
        return deal.view(id -> id);
    }

    private static void refuses(String code, ThrowingCallable asked) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(asked).satisfies(refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
