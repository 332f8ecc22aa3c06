package io.kaituo.lead.views;

import io.kaituo.lead.ownership.LeadSort;
import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;

/** A saved view as the API shows it. */
record SavedViewView(
        UUID id,
        long version,
        String region,
        String name,
        ViewFilter filter,
        LeadSort sort,
        boolean shared,
        String ownerId,
        String ownerName,
        Instant savedAt)
        implements Versioned {}
