package io.kaituo.contract.attachments;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a contract as the API shows it.
 *
 * @param type   its media type, told by its content
 * @param size   in bytes
 * @param sha256 of its content, in hexadecimal digits
 */
record AttachmentView(
        UUID id,
        UUID contractId,
        String name,
        String type,
        long size,
        String sha256,
        String addedBy,
        String addedByName,
        Instant addedAt) {}
