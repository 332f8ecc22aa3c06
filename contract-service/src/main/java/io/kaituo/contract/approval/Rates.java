package io.kaituo.contract.approval;

import io.kaituo.events.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the amounts of a policy's thresholds are held against, so that no currency leads round them.
 *
 * @param base the currency thresholds are in
 * @param of   what one unit of another currency is worth in it
 */
record Rates(String base, Map<String, BigDecimal> of) {

    private static final String OURS = "CNY";

    Rates {
        base = base == null ? OURS : base;
        of = of == null ? Map.of() : Map.copyOf(of);
    }

    static final Rates NONE = new Rates(null, null);

    /** The sum in the base currency; above every threshold where a currency of them has no rate. */
    double inBase(List<Money> amounts) {
        return amounts.stream().mapToDouble(this::inBase).sum();
    }

    private double inBase(Money money) {
        if (money.currency().equals(base)) {
            return money.amount().doubleValue();
        }
        var rate = of.get(money.currency());
        return rate == null
                ? Double.POSITIVE_INFINITY
                : money.amount().multiply(rate).doubleValue();
    }
}
