package io.kaituo.contract.execution;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Who performs a milestone, and what they delivered so far. */
@Embeddable
record Work(@Enumerated(EnumType.STRING) Department department, String responsibleId, String delivered) {

    /** What is left out stays as it is. */
    Work changed(RecordMilestone asked) {
        return new Work(
                asked.department() == null ? department : asked.department(),
                asked.responsibleId() == null ? responsibleId : asked.responsibleId(),
                asked.delivered() == null ? delivered : asked.delivered());
    }
}
