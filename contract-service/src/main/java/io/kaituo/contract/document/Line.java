package io.kaituo.contract.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.kaituo.events.Money;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What is sold; a rebate is a line with a negative price.
 *
 * @param productId the product's external id, or null for what is in no catalogue
 * @param title     in words; may be left out for a product
 * @param quantity  more than nothing, at most four decimals; a string in JSON so that no reader rounds it
 * @param amount    quantity times price, to the cent; reckoned when it is left out
 */
public record Line(
        @Size(max = 120) String productId,
        @Size(max = 500) String title,
        @Positive @Digits(integer = 12, fraction = 4) @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        @Size(max = 40) String unit,
        Money price,
        Money amount) {

    public Line {
        productId = Blank.out(productId);
        title = Blank.out(title);
        unit = Blank.out(unit);
        quantity = Amounts.plain(quantity);
        price = Amounts.plain(price);
        amount = amount == null && isPriced(quantity, price) ? times(quantity, price) : Amounts.plain(amount);
    }

    private static boolean isPriced(BigDecimal quantity, Money price) {
        return Amounts.isBounded(quantity) && price != null && Amounts.isBounded(price.amount());
    }

    private static Money times(BigDecimal quantity, Money price) {
        return new Money(Amounts.rounded(quantity.multiply(price.amount())), price.currency());
    }

    /** What tells it from other lines. */
    String called() {
        return productId == null ? title : productId;
    }

    boolean isNamed() {
        return productId != null || title != null;
    }

    /** Quantity, price and amount tell the same. */
    boolean addsUp() {
        return (quantity == null || Amounts.isBounded(quantity))
                && (!isPriced(quantity, price) || amount.equals(times(quantity, price)));
    }
}
