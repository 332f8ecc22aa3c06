package io.kaituo.contract.knowndeals;

import java.util.UUID;

/** A deal as account-service told of it, under today's names; contracts are made for deals only. */
public record KnownDeal(UUID id, String region, UUID accountId, String accountName, String name, String ownerId) {}
