package io.kaituo.contract.execution;

import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The customer's word that a milestone was performed. */
@Embeddable
record Confirmation(String confirmedBy, LocalDate confirmedOn) {

    /** Nobody can have agreed on a day to come. */
    static Confirmation of(RecordMilestone.CustomerAgreed agreed, LocalDate today) {
        if (agreed.on().isAfter(today)) {
            throw new RuleViolation("milestone.date-ahead", agreed.on().toString(), today.toString());
        }
        return new Confirmation(agreed.by(), agreed.on());
    }
}
