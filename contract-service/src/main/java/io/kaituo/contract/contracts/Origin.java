package io.kaituo.contract.contracts;

import io.kaituo.platform.playbook.PlaybookVersion;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What a contract was given when it was drafted and keeps: its number, and the rules it comes about by. */
@Embeddable
record Origin(
        String number,
        @Enumerated(EnumType.STRING) SealOrder sealOrder,
        String playbook,
        int playbookVersion,
        String draftedBy,
        Instant draftedAt) {

    PlaybookVersion pinned() {
        return new PlaybookVersion(playbook, playbookVersion);
    }
}
