package io.kaituo.contract.contracts;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a contract's price rests on, and how it was judged when the contract was last submitted (R5.19).
 *
 * @param quoteId        the accepted quote it comes from, or null
 * @param listTotal      what its goods cost by the list; null where no list price is known, or before a submission
 * @param discount       percent off the list price, of the whole; null with {@code listTotal}
 * @param belowAuthority the price is below what the owner may agree to alone, or cannot be checked
 * @param priceLevel     whose word it needs: {@code rep}, {@code manager}, {@code director} or {@code company}; null before
 */
@Embeddable
public record Pricing(
        UUID quoteId, BigDecimal listTotal, BigDecimal discount, boolean belowAuthority, String priceLevel) {

    static Pricing from(UUID quoteId) {
        return new Pricing(quoteId, null, null, false, null);
    }

    /** The same where nobody names another quote. */
    Pricing with(UUID otherQuote) {
        return otherQuote == null ? this : from(otherQuote);
    }
}
