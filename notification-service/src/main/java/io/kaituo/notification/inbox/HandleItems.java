package io.kaituo.notification.inbox;

import io.kaituo.platform.web.RuleViolation;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Does the same with many items; each for itself, so that one that cannot be leaves the others alone.
 *
 * @param until for snoozing only
 */
record HandleItems(@NotEmpty @Size(max = 100) Set<@NotNull UUID> ids, @NotNull Deed deed, Instant until) {

    /** What can be done with many at once. */
    enum Deed {
        DONE,
        SNOOZE
    }

    void to(InboxItem item, Instant now) {
        if (deed == Deed.DONE) {
            item.done(now);
        } else {
            item.snooze(until, now);
        }
    }

    /** @throws RuleViolation when it can be done with none of them */
    void check(Instant now) {
        if (deed == Deed.SNOOZE && (until == null || !until.isAfter(now))) {
            throw new RuleViolation("inbox.snoozed-into-past");
        }
    }
}
