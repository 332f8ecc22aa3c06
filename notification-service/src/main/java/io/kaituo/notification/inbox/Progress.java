package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.InboxStatus.CLOSED;
import static io.kaituo.notification.inbox.InboxStatus.DELEGATED;
import static io.kaituo.notification.inbox.InboxStatus.DONE;
import static io.kaituo.notification.inbox.InboxStatus.OPEN;
import static io.kaituo.notification.inbox.InboxStatus.SNOOZED;

import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * How far its recipient has come with an item, and what facts made of it.
 *
 * @param settledAt when a fact made it needless, even where its recipient was done with it before
 */
@Embeddable
record Progress(
        @Enumerated(EnumType.STRING) InboxStatus status,
        Instant snoozedUntil,
        Instant doneAt,
        Instant endedAt,
        Instant settledAt) {

    static final Progress NONE = new Progress(OPEN, null, null, null, null);

    /** The recipient has seen to it. */
    Progress done(Instant now) {
        var ended = become(DONE, now);
        return new Progress(ended.status, null, now, now, settledAt);
    }

    /** Not seen to after all: on the day itself, and unless a fact has settled it meanwhile. */
    Progress undone(Instant now, ZoneId zone) {
        if (status == DONE && settledAt != null) {
            throw new RuleViolation("inbox.settled");
        }
        if (status == DONE && !LocalDate.ofInstant(doneAt, zone).equals(LocalDate.ofInstant(now, zone))) {
            throw new RuleViolation("inbox.undone-too-late", LocalDate.ofInstant(doneAt, zone));
        }
        if (status != DONE) {
            throw new RuleViolation("inbox.status", status, OPEN);
        }
        return new Progress(become(OPEN, null).status, null, null, null, settledAt);
    }

    /** Out of the way until then. */
    Progress snoozed(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            throw new RuleViolation("inbox.snoozed-into-past");
        }
        return new Progress(become(SNOOZED, null).status, until, doneAt, null, settledAt);
    }

    /** To be seen again, if it was only put off. */
    Progress awake() {
        return status == SNOOZED ? become(OPEN, null) : this;
    }

    /** A colleague sees to it. */
    Progress delegated(Instant now) {
        return become(DELEGATED, now);
    }

    /** A colleague had it before and has it again. */
    Progress back() {
        return become(OPEN, null);
    }

    /** A fact made it needless, such as somebody else's decision; what a person was done with stays so. */
    Progress settled(Instant now) {
        var ended = status == DONE ? this : become(CLOSED, now);
        return new Progress(ended.status, ended.snoozedUntil, ended.doneAt, ended.endedAt, now);
    }

    /** Whether its recipient sees no difference. */
    boolean showsAs(Progress other) {
        return status == other.status && Objects.equals(snoozedUntil, other.snoozedUntil);
    }

    private Progress become(InboxStatus next, Instant ended) {
        return new Progress(status.to(next), null, doneAt, ended, settledAt);
    }
}
