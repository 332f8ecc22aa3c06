package io.kaituo.lead.pool;

import io.kaituo.platform.calendar.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the caller may still take out of the pool today, so that a refusal surprises nobody.
 *
 * @param claimsLeft   of {@code claimsPerDay} on the region's local day
 * @param carried      how many open leads the caller has already
 * @param coolDown     how long whoever had a lead before leaves it to others, as playbooks write it ({@code 7 d})
 */
record PoolAllowanceView(
        String region,
        int claimsPerDay,
        int claimsLeft,
        int capacity,
        long carried,
        @Schema(implementation = String.class, examples = "7 d") Span coolDown) {}
