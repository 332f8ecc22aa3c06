package io.kaituo.lead.distribution;

import java.util.function.UnaryOperator;

/**
 * One person's share of a distribution.
 *
 * @param ability      how many leads they can carry at once
 * @param carried      how many they answer for besides
 * @param overCapacity true where the manager gives them more than they can carry
 */
record DistributionShare(
        String ownerId, String ownerName, int ability, long carried, long added, boolean overCapacity) {

    static DistributionShare of(Bearer bearer, long added, UnaryOperator<String> names) {
        return new DistributionShare(
                bearer.id(),
                names.apply(bearer.id()),
                bearer.ability(),
                bearer.carried(),
                added,
                added > 0 && !bearer.canCarry(bearer.carried() + added));
    }
}
