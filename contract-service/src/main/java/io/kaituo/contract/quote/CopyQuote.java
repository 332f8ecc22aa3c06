package io.kaituo.contract.quote;

import java.util.UUID;

/**
 * Drafts the same offer once more, at today's list prices; nobody has agreed to it yet.
 *
 * @param dealId for another deal; the same when it is left out
 */
record CopyQuote(UUID dealId) {}
