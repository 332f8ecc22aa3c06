package io.kaituo.contract.attachments;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as the API shows it. Of the three ids of records one is there: what it lies with.
 *
 * @param type   its media type, told by its content
 * @param size   in bytes
 * @param sha256 of its content, in hexadecimal digits
 */
record AttachmentView(
        UUID id,
        UUID contractId,
        UUID quoteId,
        UUID proposalId,
        String name,
        String type,
        long size,
        String sha256,
        String addedBy,
        String addedByName,
        Instant addedAt) {}
