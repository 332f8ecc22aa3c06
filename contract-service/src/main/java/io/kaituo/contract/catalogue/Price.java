package io.kaituo.contract.catalogue;

import io.kaituo.events.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one unit of a product costs, tax included, for a time.
 *
 * @param validTo the last day; null until a later price begins
 */
record Price(UUID id, UUID productId, String currency, BigDecimal amount, LocalDate validFrom, LocalDate validTo) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean meets(LocalDate from, LocalDate to) {
        return (validTo == null || !validTo.isBefore(from)) && (to == null || !validFrom.isAfter(to));
    }

    /** The part of its time in which no later price counts. */
    Price within(LocalDate from, LocalDate to) {
        return new Price(id, productId, currency, amount, from, to);
    }

    Money money() {
        return new Money(amount, currency);
    }

    String text() {
        return amount.stripTrailingZeros().toPlainString() + " " + currency;
    }

    ProductView.PriceView view() {
        return new ProductView.PriceView(id, money(), validFrom, validTo);
    }
}
