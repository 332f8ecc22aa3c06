package io.kaituo.contract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Money is exact, whatever is offered. */
class TotalsPropertyTest {

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    @Property
    void the_total_is_the_sum_of_the_lines_to_the_cent(@ForAll("offers") List<QuoteLine> lines) {
        var totals = Totals.of(lines);
        assertThat(totals.total())
                .isEqualTo(lines.stream().map(QuoteLine::amount).reduce(new BigDecimal("0.00"), BigDecimal::add));
        assertThat(totals.list())
                .isEqualTo(lines.stream().map(QuoteLine::list).reduce(new BigDecimal("0.00"), BigDecimal::add));
        assertThat(totals.total().scale()).isEqualTo(2);
    }

    @Property
    void net_and_taxes_make_up_the_total_and_every_rate_its_part(@ForAll("offers") List<QuoteLine> lines) {
        var totals = Totals.of(lines);
        assertThat(totals.taxes().stream().map(Totals.Tax::amount).reduce(totals.net(), BigDecimal::add))
                .isEqualTo(totals.total());
        assertThat(totals.taxes().stream().map(Totals.Tax::gross).reduce(new BigDecimal("0.00"), BigDecimal::add))
                .isEqualTo(totals.total());
        totals.taxes().forEach(tax -> {
            var net = tax.gross().subtract(tax.amount());
            assertThat(net.multiply(tax.rate()).subtract(tax.amount()).abs())
                    .isLessThanOrEqualTo(HALF_A_CENT.multiply(BigDecimal.ONE.add(tax.rate())));
        });
    }

    @Property
    void a_line_is_off_by_half_a_cent_at_most(@ForAll("lines") QuoteLine line) {
        assertThat(line.quantity()
                        .multiply(line.price())
                        .subtract(line.amount())
                        .abs())
                .isLessThanOrEqualTo(HALF_A_CENT);
    }

    @Provide
    Arbitrary<List<QuoteLine>> offers() {
        return lines().list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<QuoteLine> lines() {
        var quantities = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), new BigDecimal("999999"))
                .ofScale(3);
        var prices = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("9999999"))
                .ofScale(4);
        var rates = Arbitraries.of("0", "0.01", "0.06", "0.09", "0.13").map(BigDecimal::new);
        return Combinators.combine(quantities, prices, prices, rates)
                .as((quantity, list, price, rate) ->
                        new QuoteLine("p", "Crane", "S", "piece", quantity, list, price, rate, null));
    }
}
