package io.kaituo.contract.contracts;

import static io.kaituo.contract.contracts.ContractStatus.APPROVED;
import static io.kaituo.contract.contracts.ContractStatus.DRAFT;
import static io.kaituo.contract.contracts.ContractStatus.IN_APPROVAL;
import static io.kaituo.contract.contracts.ContractStatus.PARTLY_SEALED;
import static io.kaituo.contract.contracts.ContractStatus.REJECTED;
import static io.kaituo.contract.contracts.ContractStatus.SIGNED;
import static io.kaituo.contract.contracts.ContractStatus.SUPERSEDED;
import static io.kaituo.contract.contracts.ContractStatus.VOIDED;
import static io.kaituo.contract.contracts.GivenContracts.APPROVAL;
import static io.kaituo.contract.contracts.GivenContracts.FORGED;
import static io.kaituo.contract.contracts.GivenContracts.NOW;
import static io.kaituo.contract.contracts.GivenContracts.SIGN;
import static io.kaituo.contract.contracts.GivenContracts.TODAY;
import static io.kaituo.contract.contracts.GivenContracts.approve;
import static io.kaituo.contract.contracts.GivenContracts.document;
import static io.kaituo.contract.contracts.GivenContracts.draft;
import static io.kaituo.contract.contracts.GivenContracts.origin;
import static io.kaituo.contract.contracts.GivenContracts.refused;
import static io.kaituo.contract.contracts.GivenContracts.signed;
import static io.kaituo.contract.contracts.GivenContracts.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.contract.approval.Outcome;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.document.Line;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.events.ContractEvent.ContractApproved;
import io.kaituo.events.ContractEvent.ContractCustomerSealed;
import io.kaituo.events.ContractEvent.ContractOwnSealed;
import io.kaituo.events.ContractEvent.ContractRejected;
import io.kaituo.events.ContractEvent.ContractReturned;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.Money;
import io.kaituo.events.SoldLine;
import io.kaituo.platform.web.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractTest {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private static final Map<ContractStatus, Set<ContractStatus>> ALLOWED = new EnumMap<>(Map.of(
            DRAFT, Set.of(IN_APPROVAL, VOIDED),
            IN_APPROVAL, Set.of(APPROVED, DRAFT, REJECTED, VOIDED),
            APPROVED, Set.of(PARTLY_SEALED, DRAFT, VOIDED),
            PARTLY_SEALED, Set.of(SIGNED, VOIDED),
            SIGNED, Set.of(VOIDED, SUPERSEDED, ContractStatus.TERMINATED, ContractStatus.EXPIRED)));

    @ParameterizedTest
    @EnumSource
    void moves_only_as_the_table_says(ContractStatus from) {
        for (var to : ContractStatus.values()) {
            if (ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
                assertThat(from.to(to)).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> from.to(to))
                        .isInstanceOf(RuleViolation.class)
                        .hasMessageContaining(from.name())
                        .hasMessageContaining(to.name());
            }
        }
    }

    @Nested
    class A_draft {

        private final Contract contract = draft(SealOrder.CUSTOMER_FIRST);

        @Test
        void is_the_first_revision() {
            assertThat(view(contract).revision()).isOne();
            assertThat(contract.drafted().number()).isEqualTo("EAST-2026-00001");
        }

        @Test
        void tells_which_quote_has_its_price() {
            var quote = new UUID(0, 9);
            var deal = new AboutDeal(new UUID(0, 1), "Crane control", new UUID(0, 2), "Harbour Works", "ada");
            var priced = Contract.draft("east", null, origin("2", SealOrder.ANY), deal, document("1"), quote);
            assertThat(priced.drafted().quoteId()).isEqualTo(quote);
            assertThat(contract.drafted().quoteId()).isNull();
        }

        @Test
        void gets_another_revision_and_hash_with_another_document() {
            String hash = view(contract).documentHash();
            assertThat(contract.revise(document("13000"), Pricing.from(null), NOW))
                    .hasValueSatisfying(event -> assertThat(event.revision()).isEqualTo(2));
            assertThat(view(contract).documentHash()).isNotEqualTo(hash);
        }

        @Test
        void stays_what_it_is_with_the_same_document() {
            assertThat(contract.revise(document("12000.0"), Pricing.from(null), NOW))
                    .isEmpty();
            assertThat(view(contract).revision()).isOne();
        }

        @Test
        void is_revised_when_its_price_comes_from_another_quote() {
            var quote = Pricing.from(new UUID(0, 9));
            assertThat(contract.revise(document("12000"), quote, NOW)).isPresent();
            assertThat(contract.revise(document("12000"), quote, NOW)).isEmpty();
        }

        @Test
        void can_be_submitted_and_voided() {
            assertThat(draft(SealOrder.ANY).submit(APPROVAL, NOW).approvalId()).isEqualTo(APPROVAL);
            assertThat(contract.makeVoid(FORGED).wasSigned()).isFalse();
        }

        @Test
        void can_be_neither_sealed_nor_signed_nor_amended() {
            refused("contract.status", contract, it -> it.sealByCustomer(TODAY, NOW));
            refused("contract.status", contract, it -> it.sign(SIGN, "mia", TODAY, NOW));
            refused(
                    "contract.not-signed",
                    contract,
                    it -> it.amendment(origin("2", SealOrder.ANY), it, document("1"), Pricing.from(null)));
        }
    }

    @Nested
    class In_approval {

        private final Contract contract = inApproval(SealOrder.CUSTOMER_FIRST);

        @Test
        void is_approved() {
            assertThat(contract.decided(Outcome.APPROVE, null, NOW)).isInstanceOf(ContractApproved.class);
            assertThat(view(contract).status()).isEqualTo(APPROVED);
        }

        @Test
        void is_returned_to_its_drafter() {
            assertThat(contract.decided(Outcome.RETURN, "cheaper", NOW))
                    .isInstanceOfSatisfying(ContractReturned.class, event -> assertThat(event.comment())
                            .isEqualTo("cheaper"));
            assertThat(contract.revise(document("9000"), Pricing.from(null), NOW))
                    .isPresent();
        }

        @Test
        void is_rejected_for_good() {
            assertThat(contract.decided(Outcome.REJECT, "no", NOW)).isInstanceOf(ContractRejected.class);
            refused("contract.status", contract, it -> it.submit(APPROVAL, NOW));
            refused("contract.status", contract, it -> it.makeVoid(FORGED));
        }

        @Test
        void is_taken_back() {
            assertThat(contract.withdrawn(NOW)).isInstanceOf(ContractReturned.class);
            assertThat(view(contract).status()).isEqualTo(DRAFT);
        }

        @Test
        void is_not_changed_submitted_or_sealed() {
            refused("contract.not-draft", contract, it -> it.revise(document("1"), Pricing.from(null), NOW));
            refused("contract.status", contract, Contract::submission);
            refused("contract.status", contract, it -> it.submit(APPROVAL, NOW));
            refused("contract.status", contract, it -> it.sealByCustomer(TODAY, NOW));
            refused("contract.status", contract, it -> it.sign(SIGN, "mia", TODAY, NOW));
        }
    }

    @Nested
    class Approved {

        @Test
        void waits_for_the_customers_seal_where_that_comes_first() {
            var contract = approved(SealOrder.CUSTOMER_FIRST);
            refused("contract.seal-order", contract, it -> it.sign(SIGN, "mia", TODAY, NOW));
            assertThat(view(contract).status()).isEqualTo(APPROVED);
            assertThat(contract.sealByCustomer(TODAY, NOW)).isInstanceOf(ContractCustomerSealed.class);
        }

        @Test
        void takes_our_seal_first_where_any_order_will_do() {
            var contract = approved(SealOrder.ANY);
            assertThat(contract.sign(SIGN, "mia", YESTERDAY, NOW)).isInstanceOf(ContractOwnSealed.class);
            assertThat(view(contract).status()).isEqualTo(PARTLY_SEALED);
            assertThat(view(contract).signedOn()).isNull();
        }

        @Test
        void is_a_draft_again_when_it_is_revised_and_its_approval_is_void() {
            var contract = approved(SealOrder.ANY);
            assertThat(contract.revise(document("11000"), Pricing.from(null), NOW))
                    .isPresent();
            assertThat(view(contract).status()).isEqualTo(DRAFT);
            refused("contract.status", contract, it -> it.sign(SIGN, "mia", TODAY, NOW));
        }

        @Test
        void stays_approved_with_the_same_document() {
            var contract = approved(SealOrder.ANY);
            assertThat(contract.revise(document("12000"), Pricing.from(null), NOW))
                    .isEmpty();
            assertThat(view(contract).status()).isEqualTo(APPROVED);
        }

        @Test
        void is_decided_once() {
            refused("contract.status", approved(SealOrder.ANY), it -> it.decided(Outcome.REJECT, "late", NOW));
        }
    }

    @Nested
    class Partly_sealed {

        @Test
        void is_bound_by_our_seal_on_the_date_beside_it() {
            var contract = sealedByCustomer();
            assertThat(contract.sign(SIGN, "mia", YESTERDAY, NOW))
                    .isInstanceOfSatisfying(ContractSigned.class, event -> {
                        assertThat(event.signedOn()).isEqualTo(YESTERDAY);
                        assertThat(event.at()).isEqualTo(NOW);
                    });
        }

        @Test
        void tells_what_is_sold() {
            var lines = List.of(new Line("GTX", null, new BigDecimal("3.0"), null, Money.yuan("4000"), null));
            var content = new Content(null, null, null, null, lines, null, null, null, null, null, null, null);
            var contract = draft(SealOrder.CUSTOMER_FIRST);
            contract.revise(document("12000").with(content), Pricing.from(null), NOW);
            approve(contract).sealByCustomer(TODAY, NOW);
            assertThat(contract.sign(SIGN, "mia", TODAY, NOW))
                    .isInstanceOfSatisfying(ContractSigned.class, event -> assertThat(event.lines())
                            .containsExactly(new SoldLine("GTX", null, new BigDecimal("3"), Money.yuan("12000.00"))));
        }

        @Test
        void is_bound_by_the_customers_seal_on_the_later_date() {
            var contract = approved(SealOrder.ANY);
            contract.sign(SIGN, "mia", YESTERDAY, NOW);
            assertThat(contract.sealByCustomer(TODAY, NOW))
                    .isInstanceOfSatisfying(ContractSigned.class, event -> assertThat(event.signedOn())
                            .isEqualTo(TODAY));
        }

        @Test
        void is_not_sealed_twice_by_one_party() {
            refused("contract.status", sealedByCustomer(), it -> it.sealByCustomer(TODAY, NOW));
            var ours = approved(SealOrder.ANY);
            ours.sign(SIGN, "mia", TODAY, NOW);
            refused("contract.status", ours, it -> it.sign(SIGN, "mia", TODAY, NOW));
        }

        @Test
        void is_not_signed_as_something_else() {
            var contract = sealedByCustomer();
            refused(
                    "approval.subject-changed",
                    contract,
                    it -> it.sign(new SignContract(null, 2, null), "mia", TODAY, NOW));
            refused(
                    "approval.subject-changed",
                    contract,
                    it -> it.sign(new SignContract(null, null, "00"), "mia", TODAY, NOW));
            var same = new SignContract(null, 1, view(contract).documentHash());
            assertThat(contract.sign(same, "mia", TODAY, NOW)).isInstanceOf(ContractSigned.class);
        }
    }

    @Nested
    class Signed {

        private final Contract contract = signed(draft(SealOrder.CUSTOMER_FIRST));

        @Test
        void is_signed_only_once() {
            refused("contract.status", contract, it -> it.sign(SIGN, "mia", TODAY, NOW));
            refused("contract.status", contract, it -> it.sealByCustomer(TODAY, NOW));
        }

        @Test
        void is_not_revised() {
            refused("contract.not-draft", contract, it -> it.revise(document("1"), Pricing.from(null), NOW));
        }

        @Test
        void says_that_it_was_signed_when_it_is_voided_and_keeps_by_whose_word_and_why() {
            var voided = contract.makeVoid(FORGED);
            assertThat(voided.wasSigned()).isTrue();
            assertThat(voided.reason()).isEqualTo("forged");
            assertThat(view(contract).voided()).isEqualTo(new ContractView.Voided("mia", "mia", "forged", NOW));
            refused("contract.status", contract, it -> it.makeVoid(FORGED));
        }

        @Test
        void is_amended_by_a_contract_of_its_own() {
            var amendment = contract.amendment(
                    origin("00002", SealOrder.CUSTOMER_FIRST), contract, document("15000"), Pricing.from(null));
            assertThat(amendment.drafted().amends()).isEqualTo(contract.id());
            assertThat(view(amendment).status()).isEqualTo(DRAFT);
            assertThat(view(contract).status()).isEqualTo(SIGNED);
        }
    }

    private static Contract inApproval(SealOrder order) {
        var contract = draft(order);
        contract.submit(APPROVAL, NOW);
        return contract;
    }

    private static Contract approved(SealOrder order) {
        return approve(draft(order));
    }

    private static Contract sealedByCustomer() {
        var contract = approved(SealOrder.CUSTOMER_FIRST);
        contract.sealByCustomer(TODAY, NOW);
        return contract;
    }
}
