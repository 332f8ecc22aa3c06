package io.kaituo.contract.contracts;

import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * What a contract was given when it was drafted and keeps: its number, the rules it comes about by, and the contract it
 * changes or follows.
 *
 * @param amends null where it stands alone, and so is {@code amendsNumber}
 * @param basedOn the amendment on whose terms it was drafted; null for those of the contract it amends
 * @param renews null where it follows none
 */
@Embeddable
record Origin(
        String number,
        @Enumerated(EnumType.STRING) SealOrder sealOrder,
        String playbook,
        int playbookVersion,
        String draftedBy,
        Instant draftedAt,
        UUID amends,
        String amendsNumber,
        @Audited UUID basedOn,
        UUID renews) {

    static Origin of(String number, SealOrder sealOrder, PlaybookVersion playbook, String draftedBy, Instant now) {
        return new Origin(
                number, sealOrder, playbook.name(), playbook.version(), draftedBy, now, null, null, null, null);
    }

    /** @param latest the amendment whose terms hold today, or the original itself */
    Origin amending(Contract original, Contract latest) {
        return new Origin(
                        number,
                        sealOrder,
                        playbook,
                        playbookVersion,
                        draftedBy,
                        draftedAt,
                        original.id(),
                        original.number(),
                        null,
                        null)
                .onto(latest);
    }

    Origin onto(Contract latest) {
        return new Origin(
                number,
                sealOrder,
                playbook,
                playbookVersion,
                draftedBy,
                draftedAt,
                amends,
                amendsNumber,
                isOriginal(latest) ? null : latest.id(),
                renews);
    }

    boolean isBasedOn(Contract latest) {
        return isOriginal(latest) ? basedOn == null : latest.id().equals(basedOn);
    }

    private boolean isOriginal(Contract latest) {
        return latest.id().equals(amends);
    }

    Origin renewing(Contract original) {
        return new Origin(
                number, sealOrder, playbook, playbookVersion, draftedBy, draftedAt, null, null, null, original.id());
    }

    boolean isAmendment() {
        return amends != null;
    }

    /** @param code what an amendment is told that is asked for what only a whole contract can do */
    void requireOriginal(String code) {
        if (isAmendment()) {
            throw new RuleViolation(code, number, amendsNumber);
        }
    }

    PlaybookVersion pinned() {
        return new PlaybookVersion(playbook, playbookVersion);
    }
}
