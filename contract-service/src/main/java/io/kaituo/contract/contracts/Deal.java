package io.kaituo.contract.contracts;

import io.kaituo.contract.approval.ApprovalSubject.Facts;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.knowndeals.KnownDeal;
import io.kaituo.platform.audit.Audited;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What is sold to whom, and by whom; names and owner follow account-service. */
@Embeddable
record Deal(UUID dealId, String dealName, UUID accountId, String accountName, @Audited String ownerId) {

    static Deal of(KnownDeal known) {
        return new Deal(known.id(), known.name(), known.accountId(), known.accountName(), known.ownerId());
    }

    /** What a policy may ask about a contract for this deal. */
    Facts facts(Content content, Pricing pricing) {
        return new Facts(
                ownerId,
                dealId,
                accountId,
                content.kind(),
                pricing.discount(),
                pricing.belowAuthority(),
                content.differsFromTemplate(),
                content.wantedOn());
    }
}
