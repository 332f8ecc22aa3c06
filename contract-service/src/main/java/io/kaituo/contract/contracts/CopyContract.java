package io.kaituo.contract.contracts;

import java.util.UUID;

/**
 * Drafts the same document once more, as a contract of its own that nobody has approved.
 *
 * @param dealId for another deal; the same one when it is left out
 */
record CopyContract(UUID dealId) {}
