package io.kaituo.contract.negotiation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Notes where both sides stand on an issue.
 *
 * @param counterpart what they want; as it was when it is left out
 * @param agreed      what both agree on; without it the issue is open (again)
 */
record NoteResult(@NotNull UUID issueId, @Size(max = 1000) String counterpart, @Size(max = 1000) String agreed) {}
