package io.kaituo.contract.contracts;

import io.kaituo.events.Money;
import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A contract as the API shows it.
 *
 * @param version  of the record, for {@code If-Match}
 * @param revision of the document, from 1
 * @param pricing  as it was judged at the last submission
 * @param signedOn the date on paper of the seal that made it binding
 */
record ContractView(
        UUID id,
        long version,
        String region,
        String externalId,
        String number,
        UUID dealId,
        String dealName,
        UUID accountId,
        String accountName,
        String ownerId,
        String ownerName,
        ContractStatus status,
        Money total,
        Term term,
        String terms,
        int revision,
        String documentHash,
        UUID approvalId,
        UUID amends,
        Pricing pricing,
        SealOrder sealOrder,
        LocalDate customerSealedOn,
        LocalDate ownSealedOn,
        LocalDate signedOn,
        Instant recordedAt,
        String draftedBy,
        Instant draftedAt)
        implements Versioned {

    /** From when until when it holds; both days included, either may be open. */
    record Term(LocalDate startsOn, LocalDate endsOn) {}
}
