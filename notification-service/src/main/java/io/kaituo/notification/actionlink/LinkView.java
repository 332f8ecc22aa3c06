package io.kaituo.notification.actionlink;

import java.time.Instant;
import java.util.UUID;

/**
 * What a link is for: the page it leads to decides with contract-service, as the person who is signed in.
 *
 * @param revision     of the document; a decision that names it is refused when the document has changed
 * @param documentHash the same, exactly; null where it is not known
 * @param outcome      {@code approve} or {@code return}, proposed
 * @param link         path in the console
 */
record LinkView(UUID approvalId, int revision, String documentHash, String outcome, String link, Instant expiresAt) {}
