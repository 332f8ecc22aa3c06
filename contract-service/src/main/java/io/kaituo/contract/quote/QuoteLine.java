package io.kaituo.contract.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.kaituo.contract.authority.Goods;
import io.kaituo.contract.catalogue.Listed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * So much of a product at a price, beside what the list asked on the day it was written. Prices of one unit have four
 * decimals and include tax, amounts are rounded half up to the cent, line by line.
 *
 * @param product external id
 * @param months  how long the customer binds themselves; null where that is open
 */
record QuoteLine(
        String product,
        String name,
        String series,
        String unit,
        BigDecimal quantity,
        BigDecimal listPrice,
        BigDecimal price,
        BigDecimal taxRate,
        Integer months) {

    static final int PRICE_DECIMALS = 4;
    static final int QUANTITY_DECIMALS = 3;
    private static final int CENTS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static QuoteLine of(AskedLine asked, Listed listed) {
        return new QuoteLine(
                listed.product(),
                listed.name(),
                listed.series(),
                listed.unit(),
                asked.quantity().setScale(QUANTITY_DECIMALS, RoundingMode.UNNECESSARY),
                listed.price().setScale(PRICE_DECIMALS, RoundingMode.UNNECESSARY),
                price(asked, listed.price()),
                listed.taxRate(),
                asked.months());
    }

    private static BigDecimal price(AskedLine asked, BigDecimal listPrice) {
        if (asked.price() != null) {
            return asked.price().setScale(PRICE_DECIMALS, RoundingMode.UNNECESSARY);
        }
        var discount = Objects.requireNonNullElse(asked.discount(), BigDecimal.ZERO);
        return listPrice.multiply(HUNDRED.subtract(discount)).divide(HUNDRED, PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** What it costs by the list. */
    @JsonIgnore
    BigDecimal list() {
        return cents(quantity.multiply(listPrice));
    }

    /** What the customer pays, tax included. */
    @JsonIgnore
    BigDecimal amount() {
        return cents(quantity.multiply(price));
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }

    Goods goods() {
        return new Goods(product, series, list(), amount(), months);
    }

    /** The same again, as somebody would ask for it. */
    AskedLine asked() {
        return new AskedLine(product, quantity, price, null, months);
    }

    /** Where it stands in the canonical document. */
    String canonical() {
        return String.join(
                "\t",
                product,
                quantity.toPlainString(),
                listPrice.toPlainString(),
                price.toPlainString(),
                taxRate.stripTrailingZeros().toPlainString(),
                months == null ? "" : months.toString());
    }
}
