package io.kaituo.lead.distribution;

import static io.kaituo.lead.distribution.Because.ALL_FULL;
import static io.kaituo.lead.distribution.Because.LEAST_BURDENED;
import static io.kaituo.lead.distribution.Because.TERRITORY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who should get which leads, and what they carry besides; one document, edited and confirmed as a whole.
 *
 * @param lastServed whose turn it was last; null when nobody got anything
 * @param away       who was left out for they are not here that day
 */
record Draft(List<Bearer> bearers, List<Placement> placements, String lastServed, List<String> away) {

    Draft {
        away = away == null ? List.of() : List.copyOf(away);
    }

    /** Territories first (R2.5): a lead of somebody's territory goes to them while they can carry it, the rest evens out. */
    static Draft of(List<Offer> offers, List<Bearer> able, Territories territories, String servedBefore) {
        var bearers = withoutOffers(able, offers);
        var balance = new Balance(bearers, servedBefore);
        var placed = new HashMap<UUID, Placement>();
        String last = null;
        var inTerritory = offers.stream().collect(Collectors.partitioningBy(territories::claim));
        for (Offer offer : Stream.concat(inTerritory.get(true).stream(), inTerritory.get(false).stream())
                .toList()) {
            var because = TERRITORY;
            var served = balance.next(bearer -> territories.covers(bearer.id(), offer));
            if (served.isEmpty()) {
                served = balance.next(bearer -> true);
                because = served.isEmpty() ? ALL_FULL : LEAST_BURDENED;
            }
            last = served.map(Bearer::id).orElse(last);
            placed.put(offer.leadId(), offer.to(served.map(Bearer::id).orElse(null), because));
        }
        return new Draft(
                bearers,
                offers.stream().map(offer -> placed.get(offer.leadId())).toList(),
                last,
                List.of());
    }

    /** These would have been given some, were they here. */
    Draft without(List<String> people) {
        return new Draft(bearers, placements, lastServed, people);
    }

    Draft moved(Map<UUID, String> owners) {
        return new Draft(
                bearers,
                placements.stream()
                        .map(placement -> owners.containsKey(placement.leadId())
                                ? placement.to(owners.get(placement.leadId()))
                                : placement)
                        .toList(),
                lastServed,
                away);
    }

    /** The manager may choose people the proposal did not think of. */
    Draft joinedBy(Collection<Bearer> others) {
        var all = new ArrayList<>(bearers);
        all.addAll(others);
        return new Draft(List.copyOf(all), placements, lastServed, away);
    }

    /** Owners that are named without being among the bearers. */
    Set<String> strangers() {
        var known = bearers.stream().map(Bearer::id).collect(Collectors.toSet());
        return owners().filter(owner -> !known.contains(owner)).collect(Collectors.toSet());
    }

    Stream<String> owners() {
        return placements.stream().map(Placement::ownerId).filter(Objects::nonNull);
    }

    Map<String, Long> added() {
        return owners().collect(Collectors.groupingBy(owner -> owner, Collectors.counting()));
    }

    /** What is to be distributed burdens nobody yet. */
    private static List<Bearer> withoutOffers(List<Bearer> able, List<Offer> offers) {
        var own = offers.stream()
                .filter(offer -> offer.ownerId() != null)
                .collect(Collectors.groupingBy(Offer::ownerId, Collectors.counting()));
        return able.stream()
                .map(bearer -> new Bearer(
                        bearer.id(),
                        Math.max(0, bearer.carried() - own.getOrDefault(bearer.id(), 0L)),
                        bearer.ability()))
                .toList();
    }
}
