package io.kaituo.notification.inbox;

import io.kaituo.events.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A fact that somebody must know.
 *
 * @param cause   tells this fact from others about the same subject: the clock it is about, or the event's id
 * @param dueAt   until when they must act; null when they need not
 * @param words   what fills the notice's texts
 * @param ownerId who answers for the subject; null where nobody does or it is not told
 * @param group   what it belongs to, such as the deal of a quote
 * @param worth   the money at stake, or null
 * @param tier    of the lead, or null
 * @param since   when the fact came about, where another one may have settled it before this one arrives; else null
 */
record News(
        String region,
        Notice notice,
        Subject subject,
        String cause,
        Instant dueAt,
        List<Word> words,
        String ownerId,
        Subject group,
        Money worth,
        String tier,
        Instant since) {

    News(String region, Notice notice, Subject subject, String cause, Instant dueAt, List<Word> words) {
        this(region, notice, subject, cause, dueAt, words, null, subject, null, null, null);
    }

    News ownedBy(String owner) {
        return new News(region, notice, subject, cause, dueAt, words, owner, group, worth, tier, since);
    }

    News within(String type, UUID id) {
        return id == null
                ? this
                : new News(
                        region,
                        notice,
                        subject,
                        cause,
                        dueAt,
                        words,
                        ownerId,
                        new Subject(type, id),
                        worth,
                        tier,
                        since);
    }

    News worth(Money money) {
        return new News(region, notice, subject, cause, dueAt, words, ownerId, group, money, tier, since);
    }

    News ofTier(String known) {
        return new News(region, notice, subject, cause, dueAt, words, ownerId, group, worth, known, since);
    }

    /** Not to be told when what settles it is known to have happened after this. */
    News unlessSettledSince(Instant moment) {
        return new News(region, notice, subject, cause, dueAt, words, ownerId, group, worth, tier, moment);
    }
}
