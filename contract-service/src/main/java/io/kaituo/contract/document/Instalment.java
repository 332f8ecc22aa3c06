package io.kaituo.contract.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.kaituo.events.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A part of the total and when it is to be paid.
 *
 * @param percent of the total, at most four decimals; null where the amount is agreed
 * @param amount  null where the percentage is agreed
 */
public record Instalment(
        @Size(max = 200) String title,
        @Valid Due due,
        @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 4) @JsonFormat(shape = JsonFormat.Shape.STRING)
                BigDecimal percent,
        Money amount) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Instalment {
        title = Blank.out(title);
        percent = Amounts.plain(percent);
        amount = Amounts.plain(amount);
    }

    /** What tells it from other instalments. */
    String called() {
        return title == null ? due.words() : title;
    }

    boolean isClear() {
        return (percent == null) != (amount == null) && due != null && due.isClear();
    }

    /** Unrounded, so that percentages of a whole add up to it. */
    BigDecimal of(BigDecimal total) {
        return percent == null ? amount.amount() : total.multiply(percent).divide(HUNDRED);
    }

    /** {@code 30 % at signature} or {@code 8400.00 CNY 30 d after delivery}. */
    String words() {
        return (percent == null ? Amounts.words(amount) : percent.toPlainString() + " %") + " " + due.words();
    }
}
