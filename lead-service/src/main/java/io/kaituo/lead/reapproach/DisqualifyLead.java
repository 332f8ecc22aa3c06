package io.kaituo.lead.reapproach;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Takes the lead off the list.
 *
 * @param reason       one of the playbook's, or {@code other}, which needs a comment
 * @param reapproachOn when to speak to them again; the playbook's time when it is left out (R2.2)
 */
record DisqualifyLead(
        @NotBlank @Size(max = 60) String reason, @Size(max = 1000) String comment, LocalDate reapproachOn) {

    boolean explains() {
        return comment != null && !comment.isBlank();
    }
}
