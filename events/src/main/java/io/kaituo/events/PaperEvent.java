package io.kaituo.events;

import java.time.Instant;
import java.util.UUID;

/** What happens to a contract's papers: what is filed with it, what leaves the house, and who tried what they must not. */
public sealed interface PaperEvent extends ContractEvent {

    UUID contractId();

    @Override
    default UUID subject() {
        return contractId();
    }

    /** The final document was made; {@code sha256} is that of the file, {@code documentHash} that of the text. */
    @EventType("contract.issued.v1")
    record ContractIssued(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            String ownerId,
            int revision,
            String documentHash,
            String sha256,
            String issuedBy)
            implements PaperEvent {}

    /**
     * Somebody tried what a contract's rules forbid, and was refused (R5.21).
     *
     * @param breach {@code issue-unsigned}, {@code export-unsigned} or {@code sign-unauthorised}
     */
    @EventType("contract.violation-recorded.v1")
    record ContractViolationRecorded(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID violationId,
            String number,
            String accountName,
            UUID dealId,
            String ownerId,
            String breach,
            String personId)
            implements PaperEvent {}

    /** A file was added to a contract; {@code size} counts bytes. */
    @EventType("contract.attachment-added.v1")
    record AttachmentAdded(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID attachmentId,
            String mediaType,
            long size,
            String sha256,
            String addedBy)
            implements PaperEvent {}

    /** It is no longer filed there. */
    @EventType("contract.attachment-removed.v1")
    record AttachmentRemoved(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID attachmentId,
            String sha256,
            String removedBy)
            implements PaperEvent {}
}
