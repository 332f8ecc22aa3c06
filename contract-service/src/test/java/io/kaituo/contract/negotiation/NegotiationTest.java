package io.kaituo.contract.negotiation;

import static io.kaituo.contract.contracts.NegotiableTerm.PAYMENT;
import static io.kaituo.contract.contracts.NegotiableTerm.PENALTIES;
import static io.kaituo.contract.contracts.NegotiableTerm.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kaituo.contract.contracts.ContractSubmission;
import io.kaituo.contract.contracts.NegotiableTerm;
import io.kaituo.contract.document.Fault;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NegotiationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final NegotiationRules STRICT = new NegotiationRules(true, true, true);
    private static final NegotiationRules LOOSE = NegotiationRules.NONE;

    private final Negotiation negotiation = Negotiation.open(
            "east",
            new AboutDeal(Uuid7.next(), "Cranes", Uuid7.next(), "Harbour Works", "ada"),
            new OpenNegotiation(
                    Uuid7.next(),
                    null,
                    List.of(
                            new PutIssue(null, "Price", PRICE, "13000 CNY", "12000 CNY", "training", true),
                            new PutIssue(null, "Payment", PAYMENT, "30 d", "60 d", null, null),
                            new PutIssue(null, "Name on the crane", null, "ours", null, null, null)),
                    null,
                    null),
            "ada",
            NOW);
    private final List<Explanation> explanations = new ArrayList<>();
    private Map<NegotiableTerm, String> contract = Map.of(PRICE, "12000.00 CNY", PAYMENT, "100 % 30 d after delivery");
    private int revision = 1;

    @Nested
    class A_sheet {

        @Test
        void keeps_what_was_said_with_its_day() {
            negotiation.note(new NoteResult(id("Payment"), "90 d", null), "ada", NOW);
            agree("Payment", "30 d");
            var payment = issue("Payment");
            assertThat(payment.counterpart()).isEqualTo("90 d");
            assertThat(payment.agreed()).isEqualTo("30 d");
            assertThat(payment.history()).extracting(Issue.Word::agreed).containsExactly(null, "30 d");
        }

        @Test
        void shows_what_we_want_to_those_inside_only() {
            agree("Price", "11500 CNY");
            var inside = negotiation.view(id -> id, true);
            assertThat(inside.issues().get(0).floor()).isEqualTo("12000 CNY");
            assertThat(inside.issues().get(0).belowFloor()).isTrue();
            var outside = negotiation.view(id -> id, false);
            assertThat(outside.floorsHidden()).isTrue();
            assertThat(outside.toString())
                    .contains("11500 CNY")
                    .doesNotContain("13000")
                    .doesNotContain("12000")
                    .doesNotContain("training");
            assertThat(outside.issues().get(0).belowFloor()).isNull();
        }

        @Test
        void loses_no_result_when_it_is_planned_anew() {
            agree("Price", "12500 CNY");
            var without = new ReviseNegotiation(List.of(), null, null, null);
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> negotiation.revise(without, true, NOW))
                    .extracting(RuleViolation::code)
                    .isEqualTo("negotiation.issue-agreed");
            var planned = new ReviseNegotiation(
                    List.of(new PutIssue(id("Price"), "Price", PRICE, "14000 CNY", null, null, true)),
                    TODAY,
                    null,
                    List.of(new ClosingSignal(ClosingSignal.Kind.DELIVERY, TODAY, "asked for the day")));
            assertThat(negotiation.revise(planned, false, NOW)).isPresent();
            assertThat(issue("Price").agreed()).isEqualTo("12500 CNY");
            assertThat(negotiation.sheet().issues()).hasSize(1);
        }

        @Test
        void carries_each_field_of_the_contract_once() {
            var twice = List.of(
                    new PutIssue(null, "Price", PRICE, null, null, null, null),
                    new PutIssue(null, "Discount", PRICE, null, null, null, null));
            refusesWith(
                    "negotiation.term-twice",
                    () -> negotiation.revise(new ReviseNegotiation(twice, null, null, null), true, NOW));
        }

        @Test
        void R4_5_what_is_agreed_is_neither_renamed_nor_unbound_before_it_is_open_again() {
            agree("Price", "12500 CNY");
            review();
            var unbound = plan(new PutIssue(id("Price"), "Price", null, null, null, null, true));
            var renamed = plan(new PutIssue(id("Price"), "Colour", PRICE, null, null, null, true));
            for (var asked : List.of(unbound, renamed)) {
                assertThatExceptionOfType(RuleViolation.class)
                        .isThrownBy(() -> negotiation.revise(asked, true, NOW))
                        .extracting(RuleViolation::code)
                        .isEqualTo("negotiation.issue-settled");
            }
            negotiation.note(new NoteResult(id("Price"), null, null), "ada", NOW.plusSeconds(1));
            assertThat(negotiation.revise(unbound, true, NOW)).isPresent();
            assertThat(negotiation.sheet().isReviewedAsItIs()).isFalse();
        }

        @Test
        void R4_5_what_we_cannot_do_without_is_a_managers_to_take_back() {
            var optional = plan(new PutIssue(id("Price"), "Price", PRICE, null, null, null, false));
            for (var asked : List.of(optional, plan())) {
                refusesWith("negotiation.must-have-kept", () -> negotiation.revise(asked, false, NOW));
            }
            assertThat(negotiation.revise(optional, true, NOW)).isPresent();
            assertThat(negotiation.revise(plan(), false, NOW)).isPresent();
        }

        @Test
        void R4_5_is_a_managers_to_close_while_a_contract_is_held_to_it() {
            refusesWith("negotiation.binds", () -> negotiation.close(false, NOW));
            negotiation.revise(plan(), true, NOW);
            assertThat(negotiation.close(false, NOW)).isNotNull();
        }

        @Test
        void is_not_written_on_without_end() {
            for (int i = 0; i < 200; i++) {
                negotiation.note(new NoteResult(id("Payment"), i + " d", null), "ada", NOW);
            }
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> negotiation.note(new NoteResult(id("Payment"), "1 d", null), "ada", NOW))
                    .extracting(RuleViolation::code)
                    .isEqualTo("negotiation.words-many");
            for (int i = 0; i < 100; i++) {
                review();
            }
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(NegotiationTest.this::review)
                    .extracting(RuleViolation::code)
                    .isEqualTo("negotiation.reviews-many");
        }

        @Test
        void takes_only_a_price_that_can_be_compared() {
            refusesWith("negotiation.price", () -> agree("Price", "a fair one"));
        }

        @Test
        void is_read_as_it_was_written() {
            agree("Price", "12500 CNY");
            review();
            var column = new SheetJson();
            assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(negotiation.sheet())))
                    .isEqualTo(negotiation.sheet());
        }

        @Test
        void says_nothing_more_once_it_is_closed() {
            negotiation.close(true, NOW);
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> agree("Price", "12500 CNY"))
                    .extracting(RuleViolation::code)
                    .isEqualTo("negotiation.closed");
        }
    }

    @Nested
    class A_contract_beside_it {

        @Test
        void R4_5_goes_on_where_it_says_what_was_agreed() {
            agree("Price", "12,000 元");
            agree("Payment", "30 天");
            assertThat(faults(LOOSE)).isEmpty();
        }

        @Test
        void R4_5_acceptance_7_sixty_days_instead_of_thirty_wait_for_an_explanation() {
            agree("Payment", "30 d");
            contract = Map.of(PAYMENT, "100 % 60 d after delivery");
            assertThat(codes(LOOSE)).containsExactly("negotiation.differs");
            explain("Payment");
            assertThat(faults(LOOSE)).isEmpty();
            revision = 2;
            assertThat(faults(LOOSE)).as("still the same difference").isEmpty();
            contract = Map.of(PAYMENT, "100 % 90 d after delivery");
            assertThat(codes(LOOSE)).as("another difference").containsExactly("negotiation.differs");
        }

        @Test
        void R4_5_asks_again_when_something_else_was_agreed() {
            agree("Payment", "30 d");
            contract = Map.of(PAYMENT, "60 d");
            explain("Payment");
            agree("Payment", "20 d");
            assertThat(codes(LOOSE)).containsExactly("negotiation.differs");
        }

        @Test
        void R4_5_may_not_be_silent() {
            agree("Price", "12000 CNY");
            contract = Map.of(PENALTIES, "0.5 % a week");
            assertThat(codes(LOOSE)).containsExactly("negotiation.silent");
        }

        @Test
        void R4_5_asks_of_every_revision_where_it_says_what_no_field_carries() {
            agree("Name on the crane", "both");
            assertThat(codes(LOOSE)).containsExactly("negotiation.unconfirmed");
            explain("Name on the crane");
            assertThat(faults(LOOSE)).isEmpty();
            revision = 2;
            assertThat(codes(LOOSE)).containsExactly("negotiation.unconfirmed");
        }

        @Test
        void waits_for_what_we_cannot_do_without() {
            assertThat(codes(STRICT))
                    .containsExactly(
                            "negotiation.nothing-agreed", "negotiation.must-have-open", "negotiation.not-reviewed");
            agree("Price", "12000 CNY");
            assertThat(codes(STRICT)).containsExactly("negotiation.not-reviewed");
            assertThat(faults(LOOSE)).isEmpty();
        }

        @Test
        void R4_5_A7_16_is_reviewed_with_the_customer_after_the_last_result() {
            agree("Price", "12000 CNY");
            review();
            assertThat(faults(STRICT)).isEmpty();
            negotiation.note(new NoteResult(id("Payment"), null, "30 d"), "ada", NOW.plusSeconds(1));
            assertThat(codes(STRICT)).containsExactly("negotiation.not-reviewed");
        }
    }

    private static ReviseNegotiation plan(PutIssue... issues) {
        return new ReviseNegotiation(List.of(issues), null, null, null);
    }

    private void agree(String issue, String result) {
        negotiation.note(new NoteResult(id(issue), null, result), "ada", NOW);
    }

    private void review() {
        negotiation.review(new ReviewTogether(null, List.of("Ada"), List.of("Mr Wang"), "all read"), TODAY, "ada", NOW);
    }

    private void explain(String issue) {
        explanations.add(
                Explanation.of(negotiation, issue(issue), submission(), "their finance asks for it", "ada", NOW));
    }

    private List<Fault> faults(NegotiationRules rules) {
        return Comparison.of(negotiation, submission(), explanations).faults(rules);
    }

    private List<String> codes(NegotiationRules rules) {
        return faults(rules).stream().map(Fault::code).toList();
    }

    private ContractSubmission submission() {
        return new ContractSubmission(
                UUID.fromString("019aa6ab-0000-7000-8000-000000000001"),
                "EAST-1",
                "east",
                UUID.fromString("019aa6ab-0000-7000-8000-000000000002"),
                UUID.fromString("019aa6ab-0000-7000-8000-000000000003"),
                "ada",
                null,
                revision,
                Money.yuan("12000"),
                null,
                null,
                List.of(),
                new PlaybookVersion("test", 1),
                contract);
    }

    private Issue issue(String title) {
        return negotiation.sheet().issues().stream()
                .filter(issue -> issue.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private UUID id(String title) {
        return issue(title).id();
    }

    private static void refusesWith(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(action)
                .extracting(Refused::code)
                .isEqualTo(code);
    }
}
