package io.kaituo.contract.contracts;

import io.kaituo.events.Money;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a contract's price rests on, and how it was judged when the contract was last submitted (R5.19).
 *
 * @param quoteId        the accepted quote it comes from, or null
 * @param listTotal      what its goods cost by the list; null where no list price is known, or before a submission
 * @param discount       percent off the list price, of the whole; null with {@code listTotal}
 * @param belowAuthority the price is below what the owner may agree to alone, or cannot be checked
 * @param priceLevel     whose word it needs: {@code rep}, {@code manager}, {@code director} or {@code company}; null before
 * @param beside         what else the same customer was asked to sign lately, one amount per currency
 */
@Embeddable
public record Pricing(
        UUID quoteId,
        BigDecimal listTotal,
        BigDecimal discount,
        boolean belowAuthority,
        String priceLevel,
        @Convert(converter = AmountsJson.class) List<Money> beside) {

    public Pricing {
        beside = beside == null ? List.of() : List.copyOf(beside);
    }

    static Pricing from(UUID quoteId) {
        return new Pricing(quoteId, null, null, false, null, List.of());
    }

    /** The same where nobody names another quote. */
    Pricing with(UUID otherQuote) {
        return otherQuote == null ? this : from(otherQuote);
    }

    Pricing beside(List<Money> others) {
        return new Pricing(quoteId, listTotal, discount, belowAuthority, priceLevel, others);
    }
}
