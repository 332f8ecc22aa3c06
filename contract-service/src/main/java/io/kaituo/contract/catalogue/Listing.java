package io.kaituo.contract.catalogue;

import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a price gets on the list and off it again, and what the list says. */
@ApplicationScoped
class Listing {

    private final Prices prices;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Listing(Prices prices, Calendars calendars, Outbox outbox, Caller caller, Clock clock) {
        this.prices = prices;
        this.calendars = calendars;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** From today on; nothing where it costs that already, or nobody named a price. */
    Uni<?> from(Product product, Money price) {
        var nothing = Uni.createFrom().voidItem();
        return price == null
                ? nothing
                : prices.history(product, price.currency())
                        .chain(history -> price.amount() != null && costs(history, price, product)
                                ? nothing
                                : set(product, history, price, today(product.region()), null));
    }

    private boolean costs(PriceHistory history, Money price, Product product) {
        return history.on(today(product.region()))
                .filter(known -> known.amount().compareTo(price.amount()) == 0)
                .isPresent();
    }

    Uni<?> set(Product product, SetPrice asked) {
        var from = asked.validFrom() == null ? today(product.region()) : asked.validFrom();
        return prices.history(product, asked.price().currency())
                .chain(history -> set(product, history, asked.price(), from, asked.validTo()));
    }

    private Uni<?> set(Product product, PriceHistory history, Money price, LocalDate from, LocalDate to) {
        var now = clock.instant();
        var change = history.set(Uuid7.next(), product.id(), price, from, to, today(product.region()));
        Uni<?> corrected = change.mistaken()
                .<Uni<?>>map(mistake -> takeBack(product, mistake))
                .orElseGet(() -> Uni.createFrom().voidItem());
        return corrected
                .chain(() -> prices.begin(change.begun(), product.region(), caller.id(), now))
                .invoke(() -> outbox.publish(product.priced(change.begun(), caller.id(), now)));
    }

    /** One that began today or has not begun. */
    Uni<?> takeBack(Product product, UUID price) {
        return prices.histories(product.region(), List.of(product.id())).chain(found -> {
            var all = new PriceHistory(found.getOrDefault(product.id(), Map.of()).values().stream()
                    .flatMap(history -> history.prices().stream())
                    .toList());
            return takeBack(product, all.mistaken(price, today(product.region())));
        });
    }

    private Uni<?> takeBack(Product product, Price mistake) {
        var now = clock.instant();
        return prices.makeVoid(mistake, product.region(), caller.id(), now)
                .invoke(() -> outbox.publish(product.mispriced(mistake, caller.id(), now)));
    }

    /** With all that it costs, from when to when. */
    Uni<ProductView> whole(Product product) {
        return prices.histories(product.region(), List.of(product.id())).chain(found -> Uni.createFrom()
                .item(product)
                .chain(Transaction.answer(shown -> shown.view(found.getOrDefault(shown.id(), Map.of()).values().stream()
                        .flatMap(history -> history.periods().stream())
                        .toList()))));
    }

    /** What products of one region cost that day, by product. */
    Uni<Map<UUID, List<Price>>> on(String region, List<UUID> products, LocalDate day) {
        var asked = day == null ? today(region) : day;
        return prices.histories(region, products).map(found -> found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().values().stream()
                        .flatMap(history -> history.periods().stream())
                        .filter(period -> period.holdsOn(asked))
                        .toList())));
    }

    private LocalDate today(String region) {
        return LocalDate.ofInstant(clock.instant(), calendars.of(region).zone());
    }
}
