package io.kaituo.account.people;

import io.kaituo.platform.web.RuleViolation;

/** What was said of somebody's days holds until it is cancelled. */
enum RecordStatus {
    RECORDED,
    CANCELLED;

    RecordStatus cancelled() {
        if (this == CANCELLED) {
            throw new RuleViolation("people.cancelled-before");
        }
        return CANCELLED;
    }
}
