package io.kaituo.account.deals;

import io.kaituo.account.Amount;
import io.kaituo.events.Money;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.RuleViolation;
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

    static final Closing NONE = new Closing(null, null, null, null);

    /** Today, unless another day is named: not ahead, and not before the deal began. What is lost is lost for a reason. */
    static Closing byHand(CloseDeal asked, LocalDate openedOn, LocalDate today) {
        if (!asked.won() && (asked.reason() == null || asked.reason().isBlank())) {
            throw new RuleViolation("deal.reason-missing");
        }
        var day = asked.closedOn() == null ? today : asked.closedOn();
        if (day.isAfter(today)) {
            throw new RuleViolation("deal.closed-in-future");
        }
        if (day.isBefore(openedOn)) {
            throw new RuleViolation("deal.closed-before-opened", openedOn);
        }
        return new Closing(day, asked.reason(), null, null);
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
