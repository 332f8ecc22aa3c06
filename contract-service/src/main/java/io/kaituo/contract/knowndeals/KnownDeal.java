package io.kaituo.contract.knowndeals;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A deal as account-service told of it, under today's names; contracts are made for deals only.
 *
 * @param intentOn when the customer showed that they mean to buy; null before (R5.22)
 */
public record KnownDeal(
        UUID id, String region, UUID accountId, String accountName, String name, String ownerId, LocalDate intentOn) {}
