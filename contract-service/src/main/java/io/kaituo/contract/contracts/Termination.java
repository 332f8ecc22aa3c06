package io.kaituo.contract.contracts;

import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** That an agreement ends before its time: decided by whom, why, and what its last day is. */
@Embeddable
record Termination(
        @Column(name = "terminated_by") String decidedBy,
        @Column(name = "termination_reason") String reason,
        @Audited @Column(name = "terminates_on") LocalDate effectiveOn) {

    /**
     * Nothing ends before it began, nor before its time after that is over.
     *
     * @param endsOn the last day of the term; null for an open one
     */
    void requireWithin(LocalDate signedOn, LocalDate endsOn, String number) {
        if (effectiveOn.isBefore(signedOn)) {
            throw new RuleViolation("contract.ends-before-signature", number, signedOn.toString());
        }
        if (endsOn != null && effectiveOn.isAfter(endsOn)) {
            throw new RuleViolation("contract.ends-after-term", number, endsOn.toString());
        }
    }
}
