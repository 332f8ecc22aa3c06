package io.kaituo.contract.paper;

import java.time.Instant;
import java.util.UUID;

/**
 * The final document as the API shows it.
 *
 * @param documentHash of the text
 * @param sha256       of the file
 */
record IssuedPaperView(
        UUID contractId,
        String number,
        int revision,
        String documentHash,
        String language,
        String sha256,
        long size,
        String issuedBy,
        String issuedByName,
        Instant issuedAt) {}
