package io.kaituo.account.accounts;

import io.kaituo.account.Amount;
import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;

/** An account as the API shows it. */
record AccountView(
        UUID id,
        long version,
        String region,
        String externalId,
        String name,
        String industry,
        Amount annualRevenue,
        Integer employees,
        Integer foundedIn,
        String location,
        String parentName,
        String ownerId,
        String ownerName,
        Instant createdAt)
        implements Versioned {}
