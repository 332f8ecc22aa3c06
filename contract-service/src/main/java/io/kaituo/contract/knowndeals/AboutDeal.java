package io.kaituo.contract.knowndeals;

import io.kaituo.platform.audit.Audited;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The deal a record is about, under the names and the owner it has in account-service today. */
@Embeddable
public record AboutDeal(UUID dealId, String dealName, UUID accountId, String accountName, @Audited String ownerId) {

    public static AboutDeal of(KnownDeal known) {
        return new AboutDeal(known.id(), known.name(), known.accountId(), known.accountName(), known.ownerId());
    }
}
