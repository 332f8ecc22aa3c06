package io.kaituo.notification.feed;

import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.feed.DealFact;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How one type of internal event is told to the public.
 *
 * @param deal     whose story it belongs to
 * @param contract the contract it is about; its function answers null where it is about none
 */
record Translation<E extends IntegrationEvent>(
        Class<E> type, Function<E, UUID> deal, Function<E, UUID> contract, BiFunction<E, Known, DealFact> words) {

    static <E extends IntegrationEvent> Translation<E> of(
            Class<E> type, Function<E, UUID> deal, BiFunction<E, Known, DealFact> words) {
        return new Translation<>(type, deal, event -> null, words);
    }

    UUID dealOf(IntegrationEvent event) {
        return deal.apply(type.cast(event));
    }

    UUID contractOf(IntegrationEvent event) {
        return contract.apply(type.cast(event));
    }

    DealFact tell(IntegrationEvent event, Known known) {
        return words.apply(type.cast(event), known);
    }
}
