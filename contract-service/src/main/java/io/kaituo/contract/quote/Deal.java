package io.kaituo.contract.quote;

import io.kaituo.contract.knowndeals.KnownDeal;
import io.kaituo.platform.audit.Audited;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What is offered to whom, and by whom; names and owner follow account-service. */
@Embeddable
record Deal(UUID dealId, String dealName, UUID accountId, String accountName, @Audited String ownerId) {

    static Deal of(KnownDeal known) {
        return new Deal(known.id(), known.name(), known.accountId(), known.accountName(), known.ownerId());
    }
}
