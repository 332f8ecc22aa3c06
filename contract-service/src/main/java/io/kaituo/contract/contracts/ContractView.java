package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Content;
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
 * @param content  what the document says in fields of its own; null in lists
 * @param renews   the contract it follows
 * @param termination that it ends before its time, once that is decided
 * @param voided   by whose word and why it is void; null where that was not kept
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
        Content content,
        int revision,
        String documentHash,
        UUID approvalId,
        UUID amends,
        UUID renews,
        Termination termination,
        Voided voided,
        Pricing pricing,
        SealOrder sealOrder,
        LocalDate customerSealedOn,
        LocalDate ownSealedOn,
        LocalDate signedOn,
        Instant recordedAt,
        String draftedBy,
        Instant draftedAt)
        implements Versioned {

    /** As one of many: what the document says in detail is left to its own view. */
    ContractView summary() {
        return new ContractView(
                id,
                version,
                region,
                externalId,
                number,
                dealId,
                dealName,
                accountId,
                accountName,
                ownerId,
                ownerName,
                status,
                total,
                term,
                null,
                null,
                revision,
                documentHash,
                approvalId,
                amends,
                renews,
                termination,
                voided,
                pricing,
                sealOrder,
                customerSealedOn,
                ownSealedOn,
                signedOn,
                recordedAt,
                draftedBy,
                draftedAt);
    }

    /** @param decidedBy null where no person decided: an amendment falls with a contract whose term is over */
    record Voided(String decidedBy, String decidedByName, String reason, Instant at) {}

    /** From when until when it holds; both days included, either may be open. */
    record Term(LocalDate startsOn, LocalDate endsOn) {}
}
