package io.kaituo.contract.authority;

import io.kaituo.contract.authority.AuthorityRules.Seller;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a price is within what its seller may agree to alone, and if not, whose word it needs (R5.19).
 *
 * <p>Each line must keep its own floor: a dear one does not make up for a cheap one. Then each series must, together with
 * what the customer was offered of it lately: a price does not become fair by being cut into pieces.
 *
 * @param seller what the owner is in the ladder of those who agree
 * @param needed the lowest of them who may agree to all of it; the seller's own level where nobody else must
 */
public record Judgement(
        Level seller, Level needed, BigDecimal list, BigDecimal sold, List<OfGoods> lines, List<OfSeries> series) {

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 2;
    private static final int FACTOR_DECIMALS = 4;

    static Judgement of(AuthorityRules rules, Seller seller, Priced offer, List<Offer> beside) {
        var lines = offer.goods().stream()
                .map(goods -> OfGoods.judge(rules, seller, goods))
                .toList();
        var series = offer.series().stream()
                .map(name -> OfSeries.judge(
                        rules,
                        seller,
                        name,
                        offer.of(name),
                        beside.stream()
                                .filter(other -> other.series().equals(name))
                                .toList()))
                .filter(judged -> !judged.beside().isEmpty())
                .toList();
        var needed = Stream.concat(
                        lines.stream().map(OfGoods::needed), series.stream().map(OfSeries::needed))
                .max(Comparator.naturalOrder())
                .orElse(seller.level());
        return new Judgement(seller.level(), needed, offer.list(), offer.sold(), lines, series);
    }

    /** Somebody above the seller must agree. */
    public boolean belowAuthority() {
        return needed.isAbove(seller);
    }

    /** Percent off the list price, of the whole; below nothing for what costs more. */
    public BigDecimal discount() {
        return discount(list, sold);
    }

    /** The whole price as a part of the list price. */
    public BigDecimal factor() {
        return factor(list, sold);
    }

    public static BigDecimal discount(BigDecimal list, BigDecimal sold) {
        return list.signum() == 0
                ? null
                : list.subtract(sold).multiply(HUNDRED).divide(list, PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal factor(BigDecimal list, BigDecimal sold) {
        return list.signum() == 0 ? null : sold.divide(list, FACTOR_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Every line was rounded to the cent; that must not put a price below its floor. */
    private static boolean keeps(BigDecimal floor, BigDecimal list, BigDecimal sold, int lines) {
        var least = list.multiply(floor, MathContext.UNLIMITED);
        return sold.add(HALF_A_CENT.multiply(BigDecimal.valueOf(lines))).compareTo(least) >= 0;
    }

    private static Level lowest(Seller seller, java.util.function.Predicate<Level> mayAgree) {
        return Arrays.stream(Level.values())
                .filter(level -> !seller.level().isAbove(level))
                .filter(mayAgree)
                .findFirst()
                .orElse(Level.COMPANY);
    }

    /** @param floor the lowest factor the seller may agree to alone */
    public record OfGoods(Goods goods, BigDecimal floor, Level needed) {

        static OfGoods judge(AuthorityRules rules, Seller seller, Goods goods) {
            return new OfGoods(
                    goods,
                    rules.floor(seller, seller.level(), goods),
                    lowest(seller, level -> keeps(rules.floor(seller, level, goods), goods.list(), goods.sold(), 1)));
        }

        public BigDecimal factor() {
            return Judgement.factor(goods.list(), goods.sold());
        }
    }

    /**
     * @param list   of these and the others together
     * @param beside the other offers of the series
     */
    public record OfSeries(
            String series, BigDecimal list, BigDecimal sold, BigDecimal floor, Level needed, List<Offer> beside) {

        static OfSeries judge(
                AuthorityRules rules, Seller seller, String series, List<Goods> goods, List<Offer> beside) {
            var list = Stream.concat(
                            goods.stream().map(Goods::list), beside.stream().map(Offer::list))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var sold = Stream.concat(
                            goods.stream().map(Goods::sold), beside.stream().map(Offer::sold))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            int lines = goods.size() + beside.stream().mapToInt(Offer::lines).sum();
            return new OfSeries(
                    series,
                    list,
                    sold,
                    strictest(rules, seller, seller.level(), goods),
                    lowest(seller, level -> keeps(strictest(rules, seller, level, goods), list, sold, lines)),
                    beside);
        }

        private static BigDecimal strictest(AuthorityRules rules, Seller seller, Level level, List<Goods> goods) {
            return goods.stream()
                    .map(one -> rules.floor(seller, level, one))
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO);
        }

        public BigDecimal factor() {
            return Judgement.factor(list, sold);
        }
    }
}
