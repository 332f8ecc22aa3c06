package io.kaituo.contract.catalogue;

import io.kaituo.events.Money;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The prices of one product in one currency: one a day, and what was asked for once is never rewritten. */
record PriceHistory(List<Price> prices) {

    static final int DECIMALS = 4;
    private static final int MOST_DIGITS = 15;

    /**
     * A price from a day on; the one that holds then ends the day before.
     *
     * @param today nothing that held before it is changed
     * @throws RuleViolation {@code price.overlap} where the time is taken by a price that cannot give way
     */
    Change set(UUID id, UUID product, Money price, LocalDate from, LocalDate to, LocalDate today) {
        if (!isPrice(price)) {
            throw Refused.unprocessable("price.amount");
        }
        if (to != null && to.isBefore(from)) {
            throw Refused.unprocessable("price.period", from.toString(), to.toString());
        }
        var met = prices.stream().filter(known -> known.meets(from, to)).toList();
        Optional<Price> ended = met.stream().findFirst().map(known -> known.until(from.minusDays(1)));
        if (met.size() > 1 || met.stream().anyMatch(known -> !mayGiveWay(known, from, today))) {
            var inTheWay = met.get(met.size() - 1);
            throw new RuleViolation(
                    "price.overlap",
                    inTheWay.amount().stripTrailingZeros().toPlainString() + " " + inTheWay.currency(),
                    inTheWay.validFrom().toString());
        }
        return new Change(ended, new Price(id, product, price.currency(), price.amount(), from, to));
    }

    private static boolean mayGiveWay(Price known, LocalDate from, LocalDate today) {
        return known.validTo() == null && known.validFrom().isBefore(from) && !from.isBefore(today);
    }

    boolean holds(BigDecimal amount, LocalDate on) {
        return prices.stream()
                .anyMatch(known -> known.holdsOn(on) && known.amount().compareTo(amount) == 0);
    }

    private static boolean isPrice(Money price) {
        return price.amount() != null
                && price.amount().signum() > 0
                && price.amount().stripTrailingZeros().scale() <= DECIMALS
                && price.amount().precision() - price.amount().scale() <= MOST_DIGITS
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(price.currency()));
    }

    /** The price that ends for the new one, if one does. */
    record Change(Optional<Price> ended, Price begun) {}
}
