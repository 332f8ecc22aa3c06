package io.kaituo.account.deals;

import io.kaituo.account.Amount;
import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A deal as the API shows it.
 *
 * @param amount        the contract's total once one was signed, before that the estimate
 * @param outcome       how it ended; null while it is open
 * @param outcomeReason what the person said who closed it, or {@code contract-signed}, or
 *                      {@code contract-signed-after-loss}
 * @param winQuestioned the contract that won it was voided and nobody has decided yet what that means
 * @param intent        null until the customer showed that they mean to buy
 */
record DealView(
        UUID id,
        long version,
        String region,
        String externalId,
        UUID accountId,
        String accountName,
        String ownerId,
        String ownerName,
        String name,
        String product,
        DealStatus status,
        String stage,
        Amount amount,
        DealStatus outcome,
        String outcomeReason,
        LocalDate openedOn,
        LocalDate expectedCloseOn,
        LocalDate closedOn,
        UUID contractId,
        boolean winQuestioned,
        Intent intent,
        Instant createdAt)
        implements Versioned {

    /** That the customer means to buy: who showed it when, how we know, and who noted it. */
    record Intent(
            LocalDate on, String shownBy, String how, String recordedBy, String recordedByName, Instant recordedAt) {}
}
