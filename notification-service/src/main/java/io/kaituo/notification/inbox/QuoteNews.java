package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.QUOTE_ACCEPTED;
import static io.kaituo.notification.inbox.Notice.QUOTE_EXPIRED;
import static io.kaituo.notification.inbox.Notice.QUOTE_EXPIRES_SOON;
import static io.kaituo.notification.inbox.Word.moment;
import static io.kaituo.notification.inbox.Word.money;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.QuoteEvent;
import io.kaituo.events.QuoteEvent.QuoteAccepted;
import io.kaituo.events.QuoteEvent.QuoteDeclined;
import io.kaituo.events.QuoteEvent.QuoteExpired;
import io.kaituo.events.QuoteEvent.QuoteExpiresSoon;
import io.kaituo.events.QuoteEvent.QuoteSuperseded;
import io.kaituo.events.QuoteEvent.QuoteWithdrawn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tells owners what becomes of their quotes; that one was returned they hear with the outcome of its approval. */
@ApplicationScoped
class QuoteNews {

    private final Recipients recipients;
    private final Notices notices;

    QuoteNews(Recipients recipients, Notices notices) {
        this.recipients = recipients;
        this.notices = notices;
    }

    Uni<?> follow(QuoteEvent event) {
        if (event instanceof QuoteExpiresSoon soon) {
            return tell(
                    event,
                    QUOTE_EXPIRES_SOON,
                    soon.ownerId(),
                    soon.expiresAt(),
                    List.of(text(soon.number()), text(soon.accountName()), moment(soon.expiresAt())));
        }
        if (event instanceof QuoteAccepted accepted) {
            return close(event)
                    .chain(() -> tell(
                            event,
                            QUOTE_ACCEPTED,
                            accepted.ownerId(),
                            null,
                            List.of(text(accepted.number()), text(accepted.accountName()), money(accepted.total()))));
        }
        if (event instanceof QuoteExpired expired) {
            return close(event)
                    .chain(() -> tell(
                            event,
                            QUOTE_EXPIRED,
                            expired.ownerId(),
                            null,
                            List.of(text(expired.number()), text(expired.accountName()))));
        }
        return event instanceof QuoteDeclined || event instanceof QuoteSuperseded || event instanceof QuoteWithdrawn
                ? close(event)
                : Uni.createFrom().voidItem();
    }

    private Uni<?> tell(QuoteEvent event, Notice notice, String owner, Instant dueAt, List<Word> words) {
        return notices.tell(
                recipients.owner(owner, event.region()),
                new News(
                        event.region(),
                        notice,
                        new Subject("quote", event.quoteId()),
                        event.id().toString(),
                        dueAt,
                        words));
    }

    /** Nobody has to answer it any more. */
    private Uni<Void> close(QuoteEvent event) {
        return notices.close(event.region(), List.of(event.quoteId()), QUOTE_EXPIRES_SOON);
    }
}
