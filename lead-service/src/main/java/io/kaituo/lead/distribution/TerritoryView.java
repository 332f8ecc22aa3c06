package io.kaituo.lead.distribution;

import io.kaituo.platform.web.Versioned;
import java.util.List;
import java.util.UUID;

/**
 * A rep's territory as the API shows it.
 *
 * @param companies how many companies there are on that ground; null when nobody counted
 */
record TerritoryView(
        UUID id,
        long version,
        String region,
        String ownerId,
        String ownerName,
        List<String> places,
        List<String> industries,
        Integer companies)
        implements Versioned {}
