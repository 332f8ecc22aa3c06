package io.kaituo.contract.document;

import io.kaituo.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** One way to write an amount, so that equal documents are equal however they were typed. */
final class Amounts {

    static final int DECIMALS = 2;
    private static final int MOST_DIGITS = 17;
    /** Longer ones are refused, so nothing is reckoned with them: {@code 1E100000000} written out would take minutes. */
    private static final int LONGEST = 40;

    private Amounts() {}

    /** With two decimals where it has no more, else as it is, to be refused. */
    static Money plain(Money money) {
        return money == null || !isBounded(money.amount()) || decimals(money.amount()) > DECIMALS
                ? money
                : new Money(money.amount().setScale(DECIMALS, RoundingMode.UNNECESSARY), money.currency());
    }

    /** Without zeros that say nothing, and never with an exponent; what no check lets pass stays as it is. */
    static BigDecimal plain(BigDecimal number) {
        if (!isBounded(number)) {
            return number;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** In hundredths of the currency, half up. */
    static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Of a known currency, with at most two decimals and nineteen digits. */
    static boolean isMoney(Money money) {
        return isBounded(money.amount())
                && decimals(money.amount()) <= DECIMALS
                && money.amount().precision() - money.amount().scale() <= MOST_DIGITS
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(money.currency()));
    }

    /** As a person reads it: {@code 12000.00 CNY}. */
    static String words(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }

    static boolean isBounded(BigDecimal number) {
        return number != null
                && number.precision() <= LONGEST
                && number.scale() <= LONGEST
                && number.scale() >= -LONGEST;
    }

    private static int decimals(BigDecimal number) {
        return number.stripTrailingZeros().scale();
    }
}
