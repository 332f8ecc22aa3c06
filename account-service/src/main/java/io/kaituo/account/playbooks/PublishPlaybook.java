package io.kaituo.account.playbooks;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Makes this the next version, and what the region works by.
 *
 * @param document the playbook as JSON; this or {@code yaml}
 * @param note     what changed and why, for those who read the history
 */
record PublishPlaybook(
        @Size(max = 40) String region,
        @Schema(implementation = Object.class) JsonNode document,
        @Size(max = 200_000) String yaml,
        @Size(max = 500) String note) {

    boolean hasOneDocument() {
        boolean asJson = document != null && !document.isNull();
        return asJson != (yaml != null);
    }
}
