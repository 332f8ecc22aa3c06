package io.kaituo.contract.contracts;

import static io.kaituo.contract.contracts.ContractStatus.DRAFT;
import static io.kaituo.contract.contracts.ContractStatus.SUPERSEDED;
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

import io.kaituo.contract.document.Document;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An amendment is a contract of its own that changes another. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AmendmentTest {

    @Nested
    class An_amendment {

        private final Contract original = signed(draft(SealOrder.CUSTOMER_FIRST));
        private final Contract amendment = original.amendment(
                origin("00002", SealOrder.CUSTOMER_FIRST), original, document("15000"), Pricing.from(null));

        @Test
        void tells_of_the_contract_it_amends_when_it_is_signed() {
            approve(amendment).sealByCustomer(TODAY, NOW);
            assertThat(amendment.sign(SIGN, "mia", TODAY, NOW)).isInstanceOfSatisfying(ContractAmended.class, event -> {
                assertThat(event.contractId()).isEqualTo(original.id());
                assertThat(event.amendmentId()).isEqualTo(amendment.id());
                assertThat(event.number()).isEqualTo("EAST-2026-00001");
                assertThat(event.total()).isEqualTo(Money.yuan("15000.00"));
            });
        }

        @Test
        void is_not_amended_itself() {
            signed(amendment);
            refused(
                    "contract.amend-original",
                    amendment,
                    it -> it.amendment(origin("3", SealOrder.ANY), it, document("1"), Pricing.from(null)));
        }

        @Test
        void in_force_is_not_voided_alone_but_falls_with_its_contract() {
            signed(amendment);
            refused("contract.void-original", amendment, it -> it.makeVoid(FORGED));
            assertThat(amendment.fall(FORGED).contractId()).isEqualTo(amendment.id());
        }

        @Test
        void not_yet_in_force_can_be_voided() {
            assertThat(amendment.makeVoid(FORGED).wasSigned()).isFalse();
        }

        @Test
        void is_superseded_by_a_later_one() {
            var later = amendmentOf(original, amendment);
            var superseded = signed(amendment).supersede(later, NOW);
            assertThat(superseded.contractId()).isEqualTo(amendment.id());
            assertThat(superseded.amends()).isEqualTo(original.id());
            assertThat(superseded.supersededBy()).isEqualTo(later.id());
            assertThat(view(amendment).status()).isEqualTo(SUPERSEDED);
            refused("contract.status", amendment, it -> it.makeVoid(FORGED));
        }

        @Test
        void changes_what_held_when_it_was_drafted_and_nothing_else() {
            amendment.requireBasedOn(original);
            var first = amendmentOf(original, original);
            refused("contract.base-changed", amendment, it -> it.requireBasedOn(first));
            var second = amendmentOf(original, first);
            second.requireBasedOn(first);
            refused("contract.base-changed", second, it -> it.requireBasedOn(original));
        }

        @Test
        void is_drafted_again_on_what_holds_by_now_and_approved_anew() {
            var first = amendmentOf(original, original);
            assertThat(approve(amendment).rebase(first, NOW)).hasValueSatisfying(rebased -> {
                assertThat(rebased.amends()).isEqualTo(original.id());
                assertThat(rebased.basedOn()).isEqualTo(first.id());
            });
            assertThat(view(amendment).status()).isEqualTo(DRAFT);
            amendment.requireBasedOn(first);
            assertThat(amendment.rebase(first, NOW)).isEmpty();
            amendment.submit(APPROVAL, NOW);
            refused("contract.not-draft", amendment, it -> it.rebase(original, NOW));
        }

        @Test
        void keeps_what_it_does_not_name() {
            var start = LocalDate.of(2026, 1, 1);
            var today = Document.of(Money.yuan("12000"), start, null, "free changes");
            var changed = new AmendContract(null, null, start.plusYears(1), null, null, null).to(today);
            assertThat(changed).isEqualTo(Document.of(Money.yuan("12000"), start, start.plusYears(1), "free changes"));
        }
    }

    private static Contract amendmentOf(Contract original, Contract latest) {
        return original.amendment(
                origin("00003", SealOrder.CUSTOMER_FIRST), latest, document("14000"), Pricing.from(null));
    }
}
