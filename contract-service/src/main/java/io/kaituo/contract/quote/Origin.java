package io.kaituo.contract.quote;

import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.PlaybookVersion;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a quote was given when it was drafted and keeps.
 *
 * @param revises the quote it is to replace, or null
 */
@Embeddable
record Origin(String number, String playbook, int playbookVersion, String draftedBy, Instant draftedAt, UUID revises) {

    /** Drafted now, under the rules of today. */
    static Origin under(Playbook rules, String number, String by, Instant now, UUID revises) {
        return new Origin(number, rules.name(), rules.version(), by, now, revises);
    }

    PlaybookVersion pinned() {
        return new PlaybookVersion(playbook, playbookVersion);
    }
}
