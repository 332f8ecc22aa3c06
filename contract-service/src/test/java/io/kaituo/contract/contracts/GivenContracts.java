package io.kaituo.contract.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.contract.approval.Outcome;
import io.kaituo.contract.document.Document;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.events.Money;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;

/** Contracts in each state, without a database. */
final class GivenContracts {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static final SignContract SIGN = new SignContract(null, null, null);

    static final UUID APPROVAL = new UUID(0, 3);

    static final Voiding FORGED = new Voiding("mia", "forged", NOW);

    private GivenContracts() {}

    static Contract draft(SealOrder order) {
        var deal = new AboutDeal(new UUID(0, 1), "Crane control", new UUID(0, 2), "Harbour Works", "ada");
        return Contract.draft("east", null, origin("00001", order), deal, document("12000"), null);
    }

    static Origin origin(String number, SealOrder order) {
        return Origin.of("EAST-2026-" + number, order, new PlaybookVersion("erp-abcd", 1), "ada", NOW);
    }

    static Document document(String total) {
        return Document.of(Money.yuan(total), null, null, null);
    }

    static Contract approve(Contract contract) {
        contract.submit(APPROVAL, NOW);
        contract.decided(Outcome.APPROVE, null, NOW);
        return contract;
    }

    static Contract signed(Contract contract) {
        approve(contract).sealByCustomer(TODAY, NOW);
        contract.sign(SIGN, "mia", TODAY, NOW);
        return contract;
    }

    static ContractView view(Contract contract) {
        return contract.view(id -> id);
    }

    static AbstractThrowableAssert<?, ?> refused(String code, Contract contract, Consumer<Contract> move) {
        return assertThatThrownBy(() -> move.accept(contract))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.code())
                        .isEqualTo(code));
    }
}
