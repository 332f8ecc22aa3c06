package io.kaituo.contract.quote;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * One line of an offer, as somebody asks for it; without a price or a discount it costs what the list says.
 *
 * @param product  external id in the catalogue
 * @param price    of one unit, tax included
 * @param discount percent off the list price
 * @param months   how long the customer binds themselves
 */
record AskedLine(
        @NotBlank @Size(max = 120) String product,
        @NotNull @Positive @Digits(integer = 9, fraction = QuoteLine.QUANTITY_DECIMALS) BigDecimal quantity,
        @Positive @Digits(integer = 12, fraction = QuoteLine.PRICE_DECIMALS) BigDecimal price,
        @DecimalMin("0") @DecimalMax(value = "100", inclusive = false) @Digits(integer = 2, fraction = 2)
                BigDecimal discount,
        @Min(1) @Max(600) Integer months) {

    @AssertTrue(message = "price or discount, not both")
    boolean isPricedOnce() {
        return price == null || discount == null;
    }
}
