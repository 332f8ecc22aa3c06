package io.kaituo.platform.identity;

import java.util.Collection;
import java.util.Set;

/**
 * Whose records somebody sees (the one rule of visibility inside a region).
 *
 * @param owners  ids of the owners, or null for everybody's
 * @param ownerless whether records that nobody owns are seen too
 */
public record Sight(Set<String> owners, boolean ownerless) {

    /** Whoever belongs to no team sees the whole of their regions: from directors to integrators. */
    public static final Sight EVERYBODY = new Sight(null, true);

    /** Whether nothing within the regions is hidden. */
    public boolean everybody() {
        return owners == null;
    }

    /** @param ownerId null for a record that nobody owns */
    public boolean covers(String ownerId) {
        return everybody() || (ownerId == null ? ownerless : owners.contains(ownerId));
    }

    /** For {@code ownerId in ?} in a query; never empty, so that the query stays valid. */
    public Collection<String> ownersOrNobody() {
        return owners == null || owners.isEmpty() ? Set.of("") : owners;
    }
}
