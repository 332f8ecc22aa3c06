package io.kaituo.contract.quote;

import io.kaituo.contract.authority.Goods;
import io.kaituo.contract.catalogue.Listed;
import io.kaituo.contract.contracts.PricedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a contract sells, beside the list: from its own lines, else from the quote it was made of.
 *
 * @param complete everything it sells has a list price, so that the price can be checked as a whole
 */
record ContractGoods(List<Goods> goods, boolean complete) {

    static final ContractGoods NOTHING_SAID = new ContractGoods(List.of(), false);

    /**
     * @param listed what the list asks today
     * @param quote  whose list prices hold for what it offered, or null
     */
    static ContractGoods of(List<PricedLine> lines, Map<String, Listed> listed, Offered quote, Integer months) {
        Map<String, QuoteLine> pinned = quote == null
                ? Map.of()
                : quote.lines().stream()
                        .collect(Collectors.toMap(QuoteLine::product, line -> line, (first, second) -> first));
        var goods = new ArrayList<Goods>();
        var rebate = BigDecimal.ZERO;
        boolean complete = true;
        for (var line : lines) {
            if (line.amount().signum() < 0) {
                rebate = rebate.add(line.amount());
                continue;
            }
            var found = line.product() == null
                    ? Optional.<Goods>empty()
                    : goods(line, pinned.get(line.product()), listed.get(line.product()), months);
            complete &=
                    found.isPresent() || line.product() == null && line.amount().signum() == 0;
            found.ifPresent(goods::add);
        }
        return new ContractGoods(spread(goods, rebate), complete);
    }

    /**
     * The goods of the quote at the contract's price. Where that is another total, either the price was lowered or something
     * was added that nobody names.
     */
    static ContractGoods of(Offered quote, BigDecimal total) {
        var goods = quote.lines().stream().map(QuoteLine::goods).toList();
        var agreed = quote.totals().total();
        return new ContractGoods(spread(goods, total.subtract(agreed)), total.compareTo(agreed) == 0);
    }

    private static Optional<Goods> goods(PricedLine line, QuoteLine pinned, Listed listed, Integer months) {
        if (pinned == null && listed == null) {
            return Optional.empty();
        }
        var quantity = Objects.requireNonNullElse(line.quantity(), BigDecimal.ONE);
        var listPrice = pinned == null ? listed.price() : pinned.listPrice();
        return Optional.of(new Goods(
                line.product(),
                pinned == null ? listed.series() : pinned.series(),
                QuoteLine.cents(quantity.multiply(listPrice)),
                line.amount(),
                pinned == null || months != null ? months : pinned.months()));
    }

    /** What is taken off the whole is taken off each part by its share; the last one bears the rounding. */
    private static List<Goods> spread(List<Goods> goods, BigDecimal rebate) {
        var sold = goods.stream().map(Goods::sold).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (rebate.signum() == 0 || sold.signum() == 0) {
            return List.copyOf(goods);
        }
        var spread = new ArrayList<Goods>();
        var left = rebate;
        for (int i = 0; i < goods.size(); i++) {
            var one = goods.get(i);
            var share =
                    i == goods.size() - 1 ? left : rebate.multiply(one.sold()).divide(sold, 2, RoundingMode.HALF_UP);
            left = left.subtract(share);
            spread.add(new Goods(
                    one.product(), one.series(), one.list(), one.sold().add(share), one.months()));
        }
        return List.copyOf(spread);
    }
}
