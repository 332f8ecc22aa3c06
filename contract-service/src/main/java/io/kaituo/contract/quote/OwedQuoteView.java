package io.kaituo.contract.quote;

import java.time.Instant;
import java.util.UUID;

/**
 * A deal whose customer waits for a quote.
 *
 * @param since when the deal came into the stage that asks for it
 * @param why   it is due then, in the reader's language
 */
record OwedQuoteView(
        UUID dealId,
        String region,
        String dealName,
        UUID accountId,
        String accountName,
        String ownerId,
        String ownerName,
        Instant since,
        Instant dueAt,
        boolean overdue,
        String why) {}
