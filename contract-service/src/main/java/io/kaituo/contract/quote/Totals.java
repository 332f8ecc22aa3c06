package io.kaituo.contract.quote;

import io.kaituo.contract.authority.Judgement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an offer comes to: sums of its lines, and the tax they contain, per rate rounded half up to the cent.
 *
 * @param list     by the list
 * @param discount percent off the list; below nothing for what costs more; null for what is free by the list
 * @param total    what the customer pays
 * @param net      the total without tax
 */
record Totals(BigDecimal list, BigDecimal discount, BigDecimal total, BigDecimal net, List<Tax> taxes) {

    static Totals of(List<QuoteLine> lines) {
        var list = sum(lines, QuoteLine::list);
        var total = sum(lines, QuoteLine::amount);
        Map<BigDecimal, List<QuoteLine>> byRate = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.taxRate().stripTrailingZeros(), TreeMap::new, Collectors.toList()));
        var taxes = byRate.entrySet().stream()
                .map(rate -> Tax.of(rate.getKey(), sum(rate.getValue(), QuoteLine::amount)))
                .toList();
        var tax = taxes.stream().map(Tax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Totals(list, Judgement.discount(list, total), total, total.subtract(tax), taxes);
    }

    private static BigDecimal sum(List<QuoteLine> lines, Function<QuoteLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(QuoteLine.cents(BigDecimal.ZERO), BigDecimal::add);
    }

    /**
     * @param rate   such as 0.13
     * @param gross  what is taxed so, tax included
     * @param amount the tax in it
     */
    record Tax(BigDecimal rate, BigDecimal gross, BigDecimal amount) {

        static Tax of(BigDecimal rate, BigDecimal gross) {
            var tax = gross.multiply(rate).divide(BigDecimal.ONE.add(rate), 2, java.math.RoundingMode.HALF_UP);
            return new Tax(new BigDecimal(rate.toPlainString()), gross, tax);
        }
    }
}
