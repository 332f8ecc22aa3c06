package io.kaituo.notification.inbox;

import io.kaituo.events.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How much an item presses, as the moment by which it should be seen to: its due date, or so long after it was told, and
 * earlier the more is at stake. Because it is a moment, the order of two items never changes by waiting.
 *
 * @param at      what presses most has the earliest
 * @param because how it came about, for people
 */
@Embeddable
record Rank(
        @Column(name = "ranks_at") Instant at,
        @Column(name = "ranked") @Convert(converter = Reasons.class) List<Reason> because) {

    private static final BigDecimal LARGE = new BigDecimal("100000");
    private static final BigDecimal HUGE = new BigDecimal("1000000");

    static Rank of(News news, Instant now) {
        var because = new ArrayList<Reason>();
        var at = news.dueAt();
        if (at == null) {
            var patience = news.notice().patience();
            at = now.plus(patience);
            because.add(Reason.of("rank.patience", days(patience)));
        } else {
            because.add(Reason.of("rank.due", Word.moment(at)));
        }
        var head = news.notice().headStart();
        if (!head.isZero()) {
            because.add(Reason.of("rank.repeated", days(head)));
        }
        return new Rank(at.minus(head), because).worth(news.worth()).tier(news.tier());
    }

    private Rank worth(Money money) {
        if (money == null || money.amount().compareTo(LARGE) < 0) {
            return this;
        }
        var head = Duration.ofDays(money.amount().compareTo(HUGE) < 0 ? 1 : 2);
        return earlier(head, Reason.of("rank.worth", Word.money(money), days(head)));
    }

    private Rank tier(String tier) {
        var head = Duration.ofDays(1);
        return "KEY_PURSUIT".equals(tier) ? earlier(head, Reason.of("rank.tier", days(head))) : this;
    }

    /** The same item asked for once more presses no less than before. */
    Rank orEarlier(Rank before) {
        return before.at.isBefore(at) ? before : this;
    }

    InboxItemView.Priority view(Reader reader, String region) {
        return new InboxItemView.Priority(Urgency.of(at, reader.now()), at, reader.read(because, region));
    }

    private Rank earlier(Duration by, Reason why) {
        var more = new ArrayList<>(because);
        more.add(why);
        return new Rank(at.minus(by), more);
    }

    private static Word days(Duration span) {
        return Word.text(Long.toString(span.toDays()));
    }
}
