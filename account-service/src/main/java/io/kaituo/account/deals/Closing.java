package io.kaituo.account.deals;

import io.kaituo.account.Amount;
import io.kaituo.events.Money;
import io.kaituo.platform.audit.Audited;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.UUID;

/** How a deal ended: said by a person, or shown by a signed contract. */
@Embeddable
record Closing(
        @Audited LocalDate closedOn,
        String outcomeReason,
        @Audited UUID contractId,
        @Embedded
                @AttributeOverride(name = "amount", column = @Column(name = "contract_amount"))
                @AttributeOverride(name = "currency", column = @Column(name = "contract_currency"))
                Amount contractAmount) {

    static Closing byHand(LocalDate closedOn, String reason) {
        return new Closing(closedOn, reason, null, null);
    }

    static Closing byContract(LocalDate signedOn, String reason, UUID contractId, Money total) {
        return new Closing(signedOn, reason, contractId, Amount.of(total));
    }

    /** The same end, now with this contract under it. */
    Closing under(UUID contract, Money total) {
        return new Closing(closedOn, outcomeReason, contract, Amount.of(total));
    }

    boolean restsOn(UUID contract) {
        return contract.equals(contractId);
    }
}
