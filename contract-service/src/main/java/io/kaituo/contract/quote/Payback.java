package io.kaituo.contract.quote;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.kaituo.events.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the customer gets for their money, instead of a comparison of prices (H4 step 6).
 *
 * @param investment what they spend in all; the quote's total when it is left out
 * @param benefits   what it yields or saves in a year, each with where the figure comes from
 * @param years      how far one looks ahead
 */
record Payback(
        @Positive @Digits(integer = 15, fraction = 2) @JsonFormat(shape = JsonFormat.Shape.STRING)
                BigDecimal investment,
        @NotEmpty @Size(max = 50) List<@Valid Benefit> benefits,
        @Min(1) @Max(20) int years) {

    private static final int MONTHS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In the quote's currency, every year the same. */
    record Benefit(
            @NotBlank @Size(max = 500) String title,
            @NotNull @Positive @Digits(integer = 15, fraction = 2) @JsonFormat(shape = JsonFormat.Shape.STRING)
                    BigDecimal yearly,
            @NotBlank @Size(max = 1000) String evidence) {}

    /** @param total of the quote */
    PaybackView view(Money total) {
        var spent = investment == null ? total.amount() : investment;
        var yearly = benefits.stream().map(Benefit::yearly).reduce(BigDecimal.ZERO, BigDecimal::add);
        var gained = yearly.multiply(BigDecimal.valueOf(years));
        return new PaybackView(
                total.currency(),
                spent,
                investment == null,
                benefits,
                years,
                yearly,
                spent.multiply(BigDecimal.valueOf(MONTHS)).divide(yearly, 1, RoundingMode.HALF_UP),
                spent.signum() == 0
                        ? null
                        : gained.subtract(spent).multiply(HUNDRED).divide(spent, 1, RoundingMode.HALF_UP),
                IntStream.rangeClosed(1, years)
                        .mapToObj(year -> new PaybackView.Year(
                                year, yearly.multiply(BigDecimal.valueOf(year)).subtract(spent)))
                        .toList());
    }
}
