package io.kaituo.contract.catalogue;

import io.kaituo.events.Money;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The prices of one product in one currency. Of those that hold on a day the one that began last counts, so after one that
 * ends the former counts again; what was asked for on a day that is over is never rewritten.
 */
record PriceHistory(List<Price> prices) {

    static final int DECIMALS = 4;
    private static final int MOST_DIGITS = 15;

    /**
     * A price from a day on, instead of one that began the same day.
     *
     * @param today no day before it gets another price
     * @throws RuleViolation {@code price.overlap} where one would
     */
    Change set(UUID id, UUID product, Money price, LocalDate from, LocalDate to, LocalDate today) {
        if (!isPrice(price)) {
            throw Refused.unprocessable("price.amount");
        }
        if (to != null && to.isBefore(from)) {
            throw Refused.unprocessable("price.period", from.toString(), to.toString());
        }
        requireNothingBefore(today, from, to);
        var instead =
                prices.stream().filter(known -> known.validFrom().equals(from)).findFirst();
        return new Change(instead, new Price(id, product, price.currency(), price.amount(), from, to));
    }

    private void requireNothingBefore(LocalDate today, LocalDate from, LocalDate to) {
        var yesterday = today.minusDays(1);
        if (from.isAfter(yesterday)) {
            return;
        }
        var lastGone = to == null || to.isAfter(yesterday) ? yesterday : to;
        prices.stream().filter(known -> known.meets(from, lastGone)).findFirst().ifPresent(asked -> {
            throw new RuleViolation(
                    "price.overlap", asked.text(), asked.validFrom().toString());
        });
    }

    /**
     * A price that nobody was asked for yet, or only today, and that does not count from now on.
     *
     * @throws RuleViolation {@code price.held} for one that began before
     */
    Price mistaken(UUID id, LocalDate today) {
        var price = prices.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
        if (price.validFrom().isBefore(today)) {
            throw new RuleViolation(
                    "price.held", price.text(), price.validFrom().toString());
        }
        return price;
    }

    /** The price that counts that day. */
    Optional<Price> on(LocalDate day) {
        return prices.stream().filter(price -> price.holdsOn(day)).max(Comparator.comparing(Price::validFrom));
    }

    /** What counts from when to when, the earliest first. */
    List<Price> periods() {
        var turns = prices.stream()
                .flatMap(price -> Stream.of(
                        Optional.of(price.validFrom()),
                        Optional.ofNullable(price.validTo()).map(last -> last.plusDays(1))))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        var periods = new ArrayList<Price>();
        for (var turn : turns) {
            var next = turns.higher(turn);
            on(turn).ifPresent(price -> append(periods, price.within(turn, next == null ? null : next.minusDays(1))));
        }
        return List.copyOf(periods);
    }

    private static void append(List<Price> periods, Price period) {
        int last = periods.size() - 1;
        if (last >= 0
                && periods.get(last).id().equals(period.id())
                && period.validFrom().minusDays(1).equals(periods.get(last).validTo())) {
            periods.set(last, period.within(periods.get(last).validFrom(), period.validTo()));
        } else {
            periods.add(period);
        }
    }

    private static boolean isPrice(Money price) {
        return price.amount() != null
                && price.amount().signum() > 0
                && price.amount().stripTrailingZeros().scale() <= DECIMALS
                && price.amount().precision() - price.amount().scale() <= MOST_DIGITS
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(price.currency()));
    }

    /** @param mistaken the price that began the same day and does not count any more, if there is one */
    record Change(Optional<Price> mistaken, Price begun) {}
}
