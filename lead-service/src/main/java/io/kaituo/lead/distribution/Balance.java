package io.kaituo.lead.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Gives leads one by one to whoever is least burdened then: (carried + new) ÷ ability stays as even as it can (R5.5).
 * Nobody gets more than they can carry, and equals take turns, also from one distribution to the next.
 */
public final class Balance {

    /** Least recently served first. */
    private final List<Bearer> circle;

    private final Map<String, Long> loads = new HashMap<>();

    /** @param lastServed whose turn is over since the last time; may be null or nobody of these */
    public Balance(Collection<Bearer> bearers, String lastServed) {
        circle = new ArrayList<>(bearers);
        circle.sort(Comparator.<Bearer, Boolean>comparing(bearer -> hadTheirTurn(bearer, lastServed))
                .thenComparing(Bearer::id));
        circle.forEach(bearer -> loads.put(bearer.id(), bearer.carried()));
    }

    /** Who gets the next lead, among those it suits; empty when they are all full. */
    Optional<Bearer> next(Predicate<Bearer> suits) {
        var served = circle.stream()
                .filter(suits)
                .filter(bearer -> bearer.canCarry(withOneMore(bearer)))
                .min(this::byBurden);
        served.ifPresent(this::serve);
        return served;
    }

    /** The same for what must not stay behind: who is full gets more only when everybody is. */
    public Bearer nextWhateverTheyCarry() {
        return next(anybody -> true).orElseGet(() -> {
            var served = circle.stream().min(this::byBurden).orElseThrow();
            serve(served);
            return served;
        });
    }

    private void serve(Bearer bearer) {
        loads.put(bearer.id(), withOneMore(bearer));
        circle.remove(bearer);
        circle.add(bearer);
    }

    /** Of people with the same burden the first of the circle is taken: {@code min} keeps the order. */
    private int byBurden(Bearer one, Bearer other) {
        return Long.compare(withOneMore(one) * other.ability(), withOneMore(other) * one.ability());
    }

    private long withOneMore(Bearer bearer) {
        return loads.get(bearer.id()) + 1;
    }

    private static boolean hadTheirTurn(Bearer bearer, String lastServed) {
        return lastServed != null && bearer.id().compareTo(lastServed) <= 0;
    }
}
