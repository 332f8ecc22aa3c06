package io.kaituo.lead.distribution;

import java.util.List;

/** Whose ground a company lies on (R2.5), as far as anybody said. */
record Territories(List<Territory> known) {

    /** Whether it lies on anybody's. */
    boolean claim(Offer offer) {
        return known.stream().anyMatch(territory -> territory.covers(offer));
    }

    boolean covers(String ownerId, Offer offer) {
        return known.stream().anyMatch(territory -> territory.isOf(ownerId) && territory.covers(offer));
    }
}
