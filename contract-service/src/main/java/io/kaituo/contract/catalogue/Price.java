package io.kaituo.contract.catalogue;

import io.kaituo.events.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one unit of a product costs, tax included, for a time.
 *
 * @param validTo the last day; null until somebody sets another price
 */
record Price(UUID id, UUID productId, String currency, BigDecimal amount, LocalDate validFrom, LocalDate validTo) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean meets(LocalDate from, LocalDate to) {
        return (validTo == null || !validTo.isBefore(from)) && (to == null || !validFrom.isAfter(to));
    }

    Price until(LocalDate last) {
        return new Price(id, productId, currency, amount, validFrom, last);
    }

    ProductView.PriceView view() {
        return new ProductView.PriceView(id, new Money(amount, currency), validFrom, validTo);
    }
}
