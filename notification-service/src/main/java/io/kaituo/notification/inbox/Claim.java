package io.kaituo.notification.inbox;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;

/**
 * What an item wants of its recipient and how much it presses: all that changes when the same is asked once more.
 *
 * @param dueAt   until when they must act; null when they need not
 * @param ownerId who answers for the subject; null where nobody does
 * @param group   what it belongs to
 */
@Embeddable
record Claim(
        @Enumerated(EnumType.STRING) InboxKind kind,
        Instant dueAt,
        String ownerId,
        @Embedded
                @AttributeOverride(name = "type", column = @Column(name = "group_type"))
                @AttributeOverride(name = "id", column = @Column(name = "group_id"))
                Subject group,
        @Embedded Rank rank) {

    static Claim of(News news, Instant now) {
        return new Claim(news.notice().kind(), news.dueAt(), news.ownerId(), news.group(), Rank.of(news, now));
    }

    /** It presses no less than before. */
    Claim again(News news, Instant now) {
        return new Claim(
                news.notice().kind(),
                news.dueAt(),
                news.ownerId(),
                news.group(),
                Rank.of(news, now).orEarlier(rank));
    }

    /** The same for somebody else. */
    News asNews(String region, Notice notice, Subject subject, String cause, List<Word> words) {
        return new News(region, notice, subject, cause, dueAt, words)
                .ownedBy(ownerId)
                .within(group.type(), group.id());
    }
}
