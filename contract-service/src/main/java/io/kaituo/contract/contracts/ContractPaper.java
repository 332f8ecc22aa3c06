package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Document;
import io.kaituo.contract.versions.ContractVersion;
import java.time.Instant;
import java.util.UUID;

/**
 * A contract as it goes on paper.
 *
 * @param amendsNumber of the contract it changes, or null
 * @param revision     of the document, from 1
 */
public record ContractPaper(
        UUID id,
        String region,
        String number,
        String amendsNumber,
        UUID dealId,
        String dealName,
        String accountName,
        String ownerId,
        Instant draftedAt,
        Document document,
        int revision,
        String documentHash,
        Standing standing) {

    /** What a reader must know before relying on the paper. */
    public enum Standing {
        /** Still being written. */
        DRAFT,
        /** Others are deciding about it. */
        IN_APPROVAL,
        /** Agreed to, but one seal or both are missing: void as it is (R5.21). */
        UNSIGNED,
        /** Both parties sealed it. */
        SIGNED,
        /** Something else is written by now. */
        EARLIER,
        /** Made void, or refused. */
        VOID
    }

    /** As it read before. */
    public ContractPaper at(ContractVersion earlier) {
        return new ContractPaper(
                id,
                region,
                number,
                amendsNumber,
                dealId,
                dealName,
                accountName,
                ownerId,
                draftedAt,
                earlier.document(),
                earlier.revision(),
                earlier.documentHash(),
                Standing.EARLIER);
    }

    public boolean isSigned() {
        return standing == Standing.SIGNED;
    }
}
