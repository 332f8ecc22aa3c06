package io.kaituo.contract.quote;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;

/**
 * A payback sheet, reckoned.
 *
 * @param ofTheQuote    the investment is the quote's total and follows it
 * @param paybackMonths after which the benefits have paid for it, to a tenth
 * @param returnPercent what is gained over all the years, of the investment; null where that is nothing
 * @param cumulative    what has been gained, less the investment, at the end of each year
 */
record PaybackView(
        String currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal investment,
        boolean ofTheQuote,
        List<Payback.Benefit> benefits,
        int years,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal yearlyBenefit,
        BigDecimal paybackMonths,
        BigDecimal returnPercent,
        List<Year> cumulative) {

    record Year(int year, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal gained) {}
}
