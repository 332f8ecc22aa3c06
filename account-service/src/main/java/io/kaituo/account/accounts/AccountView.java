package io.kaituo.account.accounts;

import io.kaituo.account.Amount;
import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * An account as the API shows it.
 *
 * @param firstRegisteredAt   when the customer was first registered, be it as a lead (R5.4)
 * @param possibleDuplicateOf an older account of what may be the same company; null when there was none
 */
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
        Instant createdAt,
        Instant firstRegisteredAt,
        UUID possibleDuplicateOf)
        implements Versioned {}
